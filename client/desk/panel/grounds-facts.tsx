import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useLocalized } from '#client/i18n/localized.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Evidence } from '#shared/board/evidence.ts'
import type { TextRef } from '#shared/board/text.ts'
import { groundsBrought } from '../inputs/asked-for.ts'
import type { Asked } from '../undo/undo-stack.ts'
import { LongText } from './long-text.tsx'
import { Fact, type FactEdit } from './panel-parts.tsx'

type GroundsFactsProps = {
  status: { evidence: readonly Evidence[]; reason: TextRef | null }
  /** The own input that waits to be chosen: until then what it rests on stands here. */
  mine: Asked | undefined
  edit: FactEdit | undefined
}

/** What a status rests on: every piece of evidence, and the reason that was given; each with who reads it. */
export function GroundsFacts({ status: { evidence, reason }, mine, edit }: GroundsFactsProps) {
  const { terms, evidence: kinds } = useWords(statusWords)
  const { nothing } = useWords(commonWords)
  const name = useName()
  const readBy = useReaders()
  const localized = useLocalized()
  if (mine !== undefined) {
    const own = groundsBrought(mine, localized)
    return (
      <>
        <Fact name={terms.evidence}>{own.evidence === null ? nothing : kinds[own.evidence.kind]}</Fact>
        {own.reason !== null && (
          <Fact name={terms.reason}>
            <LongText>{own.reason}</LongText>
          </Fact>
        )}
      </>
    )
  }
  return (
    <>
      <Fact name={terms.evidence} edit={edit}>
        {evidence.length === 0 ? nothing : evidence.map(({ kind }) => kinds[kind]).join(', ')}
      </Fact>
      {evidence.map(
        ({ note }) =>
          note !== null && (
            <Fact key={note} name="" readBy={readBy(note)}>
              <LongText>{name(note)}</LongText>
            </Fact>
          ),
      )}
      {reason !== null && (
        <Fact name={terms.reason} readBy={readBy(reason)}>
          <LongText>{name(reason)}</LongText>
        </Fact>
      )}
    </>
  )
}

/** 두 부처 열람, of a text that is not for everyone. */
function useReaders(): (ref: TextRef) => string | undefined {
  const { panel: words } = useWords(deskWords)
  const texts = useSyncState((state) => state.texts)
  return (ref) => (texts.get(ref)?.class === 'internal' ? words.bothMinistries : undefined)
}
