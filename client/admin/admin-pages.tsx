import { Link, useLocation } from 'wouter'
import { healthWords } from '#client/i18n/health-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './admin-pages.module.css'

export const HEALTH = '/admin/health'

/** From one page of this room to the other. */
export function AdminPages() {
  const words = useWords(healthWords)
  const [path] = useLocation()
  const pages = [
    { href: '/admin', word: words.people },
    { href: HEALTH, word: words.title },
  ]
  return (
    <nav aria-label={words.pages} className={styles.pages}>
      {pages.map(({ href, word }) => (
        <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  )
}
