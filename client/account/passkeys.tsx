import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { accountWords } from '#client/i18n/account-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { canUsePasskeys } from '#client/sync/passkeys.ts'
import { usePasskeys } from '#client/sync/use-passkeys.ts'
import type { Passkeys as List } from '#shared/protocol/passkeys.ts'
import styles from './account-page.module.css'
import { AddPasskey } from './add-passkey.tsx'
import { RemovePasskey } from './remove-passkey.tsx'

type Passkey = List['passkeys'][number]

/** The passkeys of whoever is signed in: on which devices, since when, and another one. */
export function Passkeys() {
  const { passkeys: words } = useWords(accountWords)
  const list = usePasskeys()
  return (
    <section aria-labelledby="passkeys" className={styles.section}>
      <h2 id="passkeys">{words.title}</h2>
      <p className={styles.soft}>{words.what}</p>
      {list === null && <p role="alert">{words.unknown}</p>}
      {list !== undefined && list !== null && <Listed list={list} />}
    </section>
  )
}

function Listed({ list }: { list: List }) {
  const { passkeys: words } = useWords(accountWords)
  const { domain, passkeys } = list
  return (
    <>
      {passkeys.length === 0 ? (
        domain !== null && <p>{words.none}</p>
      ) : (
        <ul>
          {passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {domain === null ? (
        <p>{words.unavailable}</p>
      ) : canUsePasskeys(list) ? (
        <AddPasskey />
      ) : (
        <p>{words.otherAddress(domain)}</p>
      )}
    </>
  )
}

function Row({ passkey }: { passkey: Passkey }) {
  const { passkeys: words } = useWords(accountWords)
  const format = useFormat()
  const [isRemoving, setRemoving] = useState(false)
  const { name, createdAt, usedAt } = passkey
  return (
    <li className={styles.row}>
      <span className={styles.device}>
        <strong>{name}</strong>
        <span className={`${styles.times} numeric`}>
          <span>{words.added(format.date(createdAt))}</span>
          <span>{usedAt === null ? words.unused : words.used(`${format.date(usedAt)} ${format.time(usedAt)}`)}</span>
        </span>
      </span>
      <Button size="small" aria-label={words.removeNamed(name)} onClick={() => setRemoving(true)}>
        {words.remove}
      </Button>
      {isRemoving && <RemovePasskey passkey={passkey} onClose={() => setRemoving(false)} />}
    </li>
  )
}
