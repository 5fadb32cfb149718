import { Link } from 'wouter'
import { RIGHTS } from '#shared/board/rights.ts'
import { AccountMenu } from '#client/design/account-menu.tsx'
import { Checkbox } from '#client/design/checkbox.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import { setDeskPreference, useDeskPreferences } from '../state/desk-preferences.ts'

/** The account with how this device shows the desk, and the way to connect a wall for whoever may. */
export function PersonMenu() {
  const { account: words } = useWords(deskWords)
  const { largeText, letterKeys } = useDeskPreferences()
  const role = useMe()?.posting.value.role
  return (
    <AccountMenu>
      <Checkbox label={words.largeText} checked={largeText} onChange={(on) => setDeskPreference('largeText', on)} />
      <Checkbox label={words.letterKeys} checked={letterKeys} onChange={(on) => setDeskPreference('letterKeys', on)} />
      {role !== undefined && RIGHTS['wall.pair'][role] && <Link to="/pair">{words.connectWall}</Link>}
    </AccountMenu>
  )
}
