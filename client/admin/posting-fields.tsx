import { Select } from '#client/design/select.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { refusalWords } from '#client/i18n/refusal-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINISTRIES, ROLES } from '#shared/board/status.ts'
import { hasMinistry, hasVenue, type PostingDraft } from './posting-draft.ts'

type PostingFieldsProps = {
  draft: PostingDraft
  onChange: (draft: PostingDraft) => void
  /** Says what is missing. */
  isTried: boolean
}

/** As what somebody is admitted, and of which ministry or venue where the role is of one. */
export function PostingFields({ draft, onChange, isTried }: PostingFieldsProps) {
  const { role: words, admit, roleMeans } = useWords(adminWords)
  const { postingIncomplete } = useWords(refusalWords)
  const status = useWords(statusWords)
  const { venues } = useBoard()
  const name = useName()
  const nothing = { value: '' as const, label: admit.choose }
  const missing = (value: string, sentence: string) => (isTried && value === '' ? sentence : null)
  return (
    <>
      <Select
        label={words.role}
        required
        value={draft.role}
        options={[nothing, ...ROLES.map((value) => ({ value, label: status.role[value] }))]}
        hint={draft.role === '' ? undefined : roleMeans[draft.role]}
        error={missing(draft.role, words.missing)}
        onChange={(role) => onChange({ ...draft, role })}
      />
      {hasMinistry(draft.role) && (
        <Select
          label={words.ministry}
          required
          value={draft.ministry}
          options={[nothing, ...MINISTRIES.map((value) => ({ value, label: status.ministry[value] }))]}
          error={missing(draft.ministry, postingIncomplete.ministry)}
          onChange={(ministry) => onChange({ ...draft, ministry })}
        />
      )}
      {hasVenue(draft.role) && (
        <Select
          label={words.venue}
          required
          value={draft.venue}
          options={[nothing, ...Object.values(venues).map(({ id, name: ref }) => ({ value: id, label: name(ref) }))]}
          error={missing(draft.venue, postingIncomplete.venue)}
          onChange={(venue) => onChange({ ...draft, venue })}
        />
      )}
    </>
  )
}
