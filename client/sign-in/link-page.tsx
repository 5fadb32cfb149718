import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { lookUpLink } from '#client/sync/account-api.ts'
import type { WhoIsHere } from '#client/sync/who-is-here.ts'
import { Door } from './door.tsx'
import { LinkForm } from './link-form.tsx'
import styles from './sign-in-page.module.css'
import { useEntryText } from './use-entry-text.ts'

type LinkPageProps = {
  plainHttp: boolean
  onEntered: (here: WhoIsHere) => void
}

type Found = { kind: 'looking' } | { kind: 'missing' } | Awaited<ReturnType<typeof lookUpLink>>

/**
 * The page of a one-time link, whose token stands behind `#`: no server log and no preview sees it, looking at it uses
 * nothing up, and only a button does.
 */
export default function LinkPage({ plainHttp, onEntered }: LinkPageProps) {
  const words = useWords(signInWords)
  const [, navigate] = useLocation()
  const token = useToken()
  const found = useLookUp(token)
  const handleEntered = (here: WhoIsHere) => {
    onEntered(here)
    navigate('/', { replace: true })
  }
  return (
    <Door plainHttp={plainHttp}>
      {found.kind === 'found' ? (
        <LinkForm token={token} link={found.link} onEntered={handleEntered} />
      ) : (
        <>
          <h2 className={styles.title}>{words.link.title}</h2>
          <NoForm found={found} />
        </>
      )}
    </Door>
  )
}

function NoForm({ found }: { found: Exclude<Found, { kind: 'found' }> }) {
  const words = useWords(signInWords)
  const entryText = useEntryText()
  if (found.kind === 'looking') return <output>{words.link.reading}</output>
  return (
    <>
      <Banner tone="bad" announce="alert">
        {found.kind === 'missing' ? words.link.missing : entryText(found)}
      </Banner>
      <p className={styles.help}>
        <Link href="/">{words.link.toSignIn}</Link>
      </p>
    </>
  )
}

function useLookUp(token: string): Found {
  const [found, setFound] = useState<Found>({ kind: token === '' ? 'missing' : 'looking' })
  useEffect(() => {
    if (token !== '') void lookUpLink(token).then(setFound)
  }, [token])
  return found
}

/** The token of the address, which it then leaves: nobody is to find it in the history of a shared browser. */
function useToken(): string {
  // Only read here: React may begin a first render, throw it away, and begin again.
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => {
    if (location.hash !== '') history.replaceState(null, '', location.pathname)
  }, [])
  return token
}
