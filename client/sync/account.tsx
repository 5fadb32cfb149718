import { createContext, type ReactNode, useContext } from 'react'

/** The sign-in at this browser, beside the person that the board knows. */
export type Account = {
  kind: 'person' | 'wall'
  /** Others can read along on the way to the server: every screen says so. */
  plainHttp: boolean
  /**
   * Signs out and shows the sign-in page, which says how many commands of this account wait on the device.
   * False if the server could not be reached: then the person is still signed in.
   */
  signOut: () => Promise<boolean>
}

const AccountContext = createContext<Account | null>(null)

export const AccountProvider = ({ account, children }: { account: Account; children: ReactNode }) => (
  <AccountContext value={account}>{children}</AccountContext>
)

/** The sign-in here. Throws outside of an `AccountProvider`, which is a bug. */
export function useAccount(): Account {
  const account = useContext(AccountContext)
  if (account === null) throw new Error('useAccount outside of AccountProvider')
  return account
}
