import { Button } from '#client/design/button.tsx'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { loadNewVersion, putNewVersionOff, useIsNewVersionHere } from './new-version.ts'
import styles from './new-version-banner.module.css'

/** Over any room, above a phone's: a newer client is there, for the person to load when it suits. */
export function NewVersionBanner() {
  const { newVersion } = useWords(shellWords)
  if (!useIsNewVersionHere()) return null
  return (
    <output className={styles.banner}>
      {newVersion.text}
      <Button size="small" onClick={() => void loadNewVersion()}>
        {newVersion.reload}
      </Button>
      <Button kind="quiet" size="small" onClick={putNewVersionOff}>
        {newVersion.later}
      </Button>
    </output>
  )
}
