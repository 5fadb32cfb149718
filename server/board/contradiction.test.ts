import { join } from 'node:path'
import { expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { defineSummit } from '#shared/board/summit.ts'
import { chainHash } from '#server/log/hash-chain.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { batch, commit } from '#server/log/testing/log-builder.ts'
import { loadSummit } from '#server/summits/load-summit.ts'
import { AI_SUMMIT, temporaryDirectory } from '#server/testing/test-server.ts'
import { contradiction } from './contradiction.ts'

it('is none where the summit file has got holidays since the log began', async () => {
  const summit = loadSummit(AI_SUMMIT)
  const commandId = '00000000-0000-4000-8000-000000000001'
  const { fact } = defineSummit(summit, { commandId, mode: 'real', clock: { kind: 'real' } })
  const { holidays, ...payload } = fact.payload
  expect(holidays).toContain('2024-05-15')
  const at = instant(0)
  const envelope = { seq: 1, at, recordedAt: at, observedAt: at, by: 'operator', client: 'operator', commandId }
  const bytes = JSON.stringify({ ...envelope, commitments: [], type: fact.type, payload })

  const store = await openSqliteLog(join(temporaryDirectory(), 'board.sqlite'), 'server')
  const { hash } = await store.head()
  await commit(store, (drain) =>
    drain.append(batch({ changes: [{ seq: 1, bytes, hash: chainHash(hash, bytes), of: [] }] })),
  )
  const asked = { clock: undefined, summitFile: AI_SUMMIT }
  expect(await contradiction(store, { ...asked, summit })).toBeNull()
  const other = { ...summit, delegations: summit.delegations.slice(1) }
  expect(await contradiction(store, { ...asked, summit: other })).toContain('the delegations differ')
  await store.close()
})
