import { commonWords } from '#client/i18n/common-words.ts'
import { LANGUAGES, useLanguage } from '#client/i18n/language.tsx'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './language-switch.module.css'

/** 한국어 | English, each in its own words, so that whoever cannot read the one finds the other. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const { languages } = useWords(commonWords)
  return (
    <fieldset aria-label={languages.label} className={styles.group}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={styles.language}
          onClick={() => setLanguage(each)}
        >
          {languages[each]}
        </button>
      ))}
    </fieldset>
  )
}
