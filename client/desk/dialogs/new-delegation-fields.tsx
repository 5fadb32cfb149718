import { useMemo } from 'react'
import { Checkbox } from '#client/design/checkbox.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { DELEGATION_KINDS } from '../frame/desk-view.ts'
import styles from './fields.module.css'
import { regions } from './regions.ts'
import type { NewDelegation } from './use-new-delegation.ts'

/** What a new delegation is called and whose it is. A country that is chosen brings its names. */
export function NewDelegationFields({ draft: { fields, change } }: { draft: NewDelegation }) {
  const { forms: words } = useWords(deskDialogWords)
  const { delegationKind, ministry } = useWords(statusWords)
  const { language } = useLanguage()
  const compare = useCompareNames()
  const countries = useMemo(() => regions(language, compare), [language, compare])
  const handleCountry = (code: string) => {
    const chosen = countries.find((country) => country.code === code)
    change({ country: code, ...(chosen === undefined ? {} : { ko: chosen.ko, en: chosen.en }) })
  }
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={words.kind}
          value={fields.kind}
          options={DELEGATION_KINDS.map((value) => ({ value, label: delegationKind[value] }))}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={words.lead}
          value={fields.lead}
          options={MINISTRIES.map((value) => ({ value, label: ministry[value] }))}
          onChange={(lead) => change({ lead })}
        />
      </div>
      {fields.kind === 'country' && (
        <Select
          label={words.country}
          value={fields.country}
          options={[
            { value: '', label: words.noCountry },
            ...countries.map((country) => ({ value: country.code, label: country[language] })),
          ]}
          onChange={handleCountry}
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={words.koreanName}
          limit={NAME_LIMIT}
          autoComplete="off"
          value={fields.ko}
          onChange={(ko) => change({ ko })}
        />
        <TextField
          label={words.englishName}
          limit={NAME_LIMIT}
          autoComplete="off"
          value={fields.en}
          onChange={(en) => change({ en })}
        />
      </div>
      <Checkbox
        label={words.announced}
        hint={words.announcedHint}
        checked={fields.announced}
        onChange={(announced) => change({ announced })}
      />
    </>
  )
}
