import { describe, expect, it } from 'vitest'
import { MINUTE } from '#shared/board/instant.ts'
import { firstAdminLink, linkForLockedOutAdmin } from './first-start.ts'
import { admitted, PASSWORD, testAccounts } from './testing/accounts-fixture.ts'
import { onEachStore } from './testing/each-store.ts'

const publicUrl = 'https://board.example.go.kr'
const admitAdmin = () => Promise.reject(new Error('there is one already'))
const tokenOf = (url: string): string => new URL(url).hash.slice(1)

onEachStore(() => {
  describe('the first start', () => {
    it('admits an admin and makes a link of 15 minutes, its token behind the #', async () => {
      const { accounts, clock } = await testAccounts({ publicUrl })
      const link = await firstAdminLink({ accounts, publicUrl, adminIds: [], admitAdmin: async () => 'first' })
      expect(link?.url).toMatch(/^https:\/\/board\.example\.go\.kr\/link#[A-Za-z0-9_-]{43}$/)
      expect(link?.expiresAt).toBe(clock.now() + 15 * MINUTE)
      const token = tokenOf(link?.url ?? '')
      expect(await accounts.lookUpLink(token)).toMatchObject({ personId: 'first', purpose: 'first-admin' })
      expect(await accounts.redeemLink(token, { signInName: 'admin.kim', password: PASSWORD })).toMatchObject({
        ok: true,
      })
    })

    it('makes a new link for the admin of an earlier start who has not used theirs', async () => {
      const { accounts } = await testAccounts({ publicUrl })
      const link = await firstAdminLink({ accounts, publicUrl, adminIds: ['first'], admitAdmin })
      expect(await accounts.lookUpLink(tokenOf(link?.url ?? ''))).toMatchObject({ personId: 'first' })
    })

    it('makes none once an admin can sign in', async () => {
      const { accounts } = await testAccounts({ publicUrl })
      await admitted(accounts, 'second', 'admin.lee')
      expect(await firstAdminLink({ accounts, publicUrl, adminIds: ['first', 'second'], admitAdmin })).toBeNull()
    })
  })

  describe('an admin who is locked out', () => {
    it('gets a link beside a server that runs on the same files', async () => {
      const server = await testAccounts({ publicUrl })
      await admitted(server.accounts, 'only', 'admin.kim')
      const { accounts } = await testAccounts({ publicUrl, place: server.place })
      const link = await linkForLockedOutAdmin({ accounts, publicUrl, adminIds: ['only'], signInName: undefined })
      if (!link.ok) throw new Error('no link')
      const entered = await server.accounts.redeemLink(tokenOf(link.url), {
        signInName: 'admin.kim',
        password: PASSWORD,
      })
      expect(entered).toMatchObject({ ok: true, session: { personId: 'only' } })
    })

    it('is named where there are several', async () => {
      const { accounts } = await testAccounts({ publicUrl })
      await admitted(accounts, 'one', 'admin.kim')
      await admitted(accounts, 'two', 'admin.lee')
      await admitted(accounts, 'desk', 'park.desk')
      const ask = (signInName?: string) =>
        linkForLockedOutAdmin({ accounts, publicUrl, adminIds: ['one', 'two', 'new'], signInName })
      const unclear = { ok: false, admins: ['admin.kim', 'admin.lee'] }
      expect(await ask()).toEqual(unclear)
      expect(await ask('park.desk')).toEqual(unclear)
      expect(await ask('nobody')).toEqual(unclear)
      const link = await ask('Admin.Lee')
      expect(link.ok && (await accounts.lookUpLink(tokenOf(link.url)))).toMatchObject({ personId: 'two' })
    })

    it('is nobody where the log has no admin', async () => {
      const { accounts } = await testAccounts({ publicUrl })
      const nobody = await linkForLockedOutAdmin({ accounts, publicUrl, adminIds: [], signInName: undefined })
      expect(nobody).toEqual({ ok: false, admins: [] })
    })
  })
})
