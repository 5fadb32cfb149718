import { useState } from 'react'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { DelegationKind, Ministry } from '#shared/board/status.ts'
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
  const [fields, setFields] = useState<Omit<Fields, 'ko' | 'en'>>({
    kind: kind ?? 'country',
    lead: mine ?? 'mofa',
    country: '',
    announced: false,
  })
  const [ko, setKo] = useFormField('ko', '')
  const [en, setEn] = useFormField('en', '')
  return {
    fields: { ...fields, ko, en },
    change: ({ ko: toKo, en: toEn, ...change }) => {
      if (toKo !== undefined) setKo(toKo)
      if (toEn !== undefined) setEn(toEn)
      setFields((before) => ({ ...before, ...change }))
    },
    made: () => {
      const { country, ...rest } = fields
      const name = localizedOf(ko, en)
      if (name.ko === undefined && name.en === undefined) return { payload: null, fault: forms.oneName }
      if (!isFitName(name)) return { payload: null, fault: editor.unfit }
      const code = rest.kind === 'country' && country !== '' ? country : null
      return { payload: { ...rest, name, country: code }, fault: null }
    },
  }
}
