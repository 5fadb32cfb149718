import { useState } from 'react'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { DelegationKind, Ministry } from '#shared/board/status.ts'
import { isFitName, localizedOf } from './localized-of.ts'

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
  const [fields, setFields] = useState<Fields>({
    kind: kind ?? 'country',
    lead: mine ?? 'mofa',
    country: '',
    ko: '',
    en: '',
    announced: false,
  })
  return {
    fields,
    change: (change) => setFields((before) => ({ ...before, ...change })),
    made: () => {
      const { ko, en, country, ...rest } = fields
      const name = localizedOf(ko, en)
      if (name.ko === undefined && name.en === undefined) return { payload: null, fault: forms.oneName }
      if (!isFitName(name)) return { payload: null, fault: editor.unfit }
      const code = rest.kind === 'country' && country !== '' ? country : null
      return { payload: { ...rest, name, country: code }, fault: null }
    },
  }
}
