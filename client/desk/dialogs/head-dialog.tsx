import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { participationRef } from '#shared/board/participation.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { RANKS } from '#shared/board/status.ts'
import { ask } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import styles from './fields.module.css'
import { isFitName, localizedOf } from './localized-of.ts'
import { useBasis } from './use-basis.ts'
import { useFormField } from './use-form-field.ts'

/** Who leads a delegation: rank, and the name once it is known. */
export default function HeadDialog({ participation, onClose }: { participation: string; onClose: () => void }) {
  const { forms: words } = useWords(deskDialogWords)
  const { undecided } = useWords(commonWords)
  const { rank: ranks } = useWords(statusWords)
  const desk = useDesk()
  const names = useNames()
  const basis = useBasis()
  const head = useBoard().participations[participation]?.head.value
  const known = useSyncState(({ texts }) => texts.get(head?.name ?? ''))?.text
  const [chosen, setRank] = useFormField('rank', head?.rank ?? '')
  const [ko, setKo] = useFormField('ko', known?.ko ?? '')
  const [en, setEn] = useFormField('en', known?.en ?? '')
  const rank = RANKS.find((each) => each === chosen) ?? null

  const name = localizedOf(ko, en)
  const isNamed = name.ko !== undefined || name.en !== undefined
  const handleSubmit = () => {
    if (isNamed && !isFitName(name)) return
    const sameName = name.ko === known?.ko && name.en === known?.en
    const named = sameName ? {} : { name: isNamed ? name : null }
    if (rank !== head?.rank || !sameName) ask(desk, 'participation.set-head', { participation, rank, ...named }, basis)
    onClose()
  }
  return (
    <FormDialog
      title={words.headTitle(names.thing(participationRef(participation)))}
      submit={words.save}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={words.rank}
        value={rank ?? ''}
        options={[{ value: '', label: undecided }, ...RANKS.map((value) => ({ value, label: ranks[value] }))]}
        onChange={setRank}
      />
      <div className={styles.pair}>
        <TextField label={words.koreanName} limit={NAME_LIMIT} value={ko} onChange={setKo} autoComplete="off" />
        <TextField label={words.englishName} limit={NAME_LIMIT} value={en} onChange={setEn} autoComplete="off" />
      </div>
      <p>{words.headNameHint}</p>
    </FormDialog>
  )
}
