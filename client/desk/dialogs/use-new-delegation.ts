import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import type { CommandOf } from '#shared/board/command.ts'
import { type DelegationKind, MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { DELEGATION_KINDS } from '../frame/desk-view.ts'
import { isFitName, localizedOf } from './localized-of.ts'
import { useFormField } from './use-form-field.ts'

type Fields = {
  kind: DelegationKind
  lead: Ministry
  country: string
  ko: string
  en: string
  announced: boolean
}

export type NewDelegation = {
  fields: Fields
  change: (change: Partial<Fields>) => void
  /** The delegation as filled in, or what is still wrong with it. */
  made: () => { payload: CommandOf<'delegation.add'>['payload']; fault: null } | { payload: null; fault: string }
}

/** A delegation as somebody fills it in. Not announced unless they say so. */
export function useNewDelegation(kind: DelegationKind | null): NewDelegation {
  const { forms } = useWords(deskDialogWords)
  const { editor } = useWords(deskWords)
  const mine = useMe()?.posting.value.ministry ?? null
  const [kinds, setKind] = useFormField('kind', kind ?? 'country')
  const [leads, setLead] = useFormField('lead', mine ?? 'mofa')
  const [country, setCountry] = useFormField('country', '')
  const [ko, setKo] = useFormField('ko', '')
  const [en, setEn] = useFormField('en', '')
  const [marked, mark] = useFormField('announced', '')
  const fields: Fields = {
    kind: DELEGATION_KINDS.find((each) => each === kinds) ?? 'country',
    lead: MINISTRIES.find((each) => each === leads) ?? 'mofa',
    country,
    ko,
    en,
    announced: marked !== '',
  }
  return {
    fields,
    change: (to) => {
      if (to.kind !== undefined) setKind(to.kind)
      if (to.lead !== undefined) setLead(to.lead)
      if (to.country !== undefined) setCountry(to.country)
      if (to.ko !== undefined) setKo(to.ko)
      if (to.en !== undefined) setEn(to.en)
      if (to.announced !== undefined) mark(to.announced ? 'yes' : '')
    },
    made: () => {
      const { kind: made, lead, announced } = fields
      const name = localizedOf(ko, en)
      if (name.ko === undefined && name.en === undefined) return { payload: null, fault: forms.oneName }
      if (!isFitName(name)) return { payload: null, fault: editor.unfit }
      const code = made === 'country' && country !== '' ? country : null
      return { payload: { kind: made, lead, announced, name, country: code }, fault: null }
    },
  }
}
