import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { COMMAND_TYPES } from '../board/command.ts'
import { textSchema } from '../board/text.ts'
import { BoardLog, PERSON_NAMES } from '../testing/board-log.ts'
import { SAMPLES } from '../testing/samples.ts'
import { BOARD_SHAPE, PROTOCOL } from './version.ts'

/** What each protocol looks like: hashes of the wire schemas, and of the shape of a board, which travels unchecked. */
const HASHES: Record<number, Record<string, string>> = {
  1: {
    accountRefusedSchema: 'f87cf5fe1b9fbe7b',
    board: '4fcf330262940844',
    changesPageSchema: '8f708af8e5abb37b',
    changesQuerySchema: '88f8b5d27784d0e0',
    confirmPasswordSchema: '0b26f6bb9a6cb754',
    confirmedSchema: '79c56eec157f841f',
    failureSchema: '2714fc8a4f6dc1cd',
    farewellSchema: 'e45b9aa0836523f6',
    frameSchema: '5fecd30996fec478',
    handshakeSchema: '4177befee7acb274',
    healthSchema: 'c8b612e627417a5a',
    heartbeatSchema: 'f54a228161f712a9',
    historyPageSchema: '49c999e1e7e8072c',
    historyQuerySchema: '87acf8f851ce226c',
    linkLookupSchema: '6f6a2dbefb38f4c0',
    linkRedeemSchema: 'a32be6e7416e028c',
    linkSchema: '8b318ee2d7d32cf9',
    lookingSchema: 'f3183e33be662fe4',
    madeLinkSchema: 'cf97ee0a09532c9e',
    meSchema: '81c950d1815ac198',
    minutesQuerySchema: 'de0c3ce49340a9bf',
    newLinkSchema: 'd3a636abc3e1627d',
    occasionSchema: '65a7faca995a3d3e',
    outcomeSchema: '843ad0a6e65388da',
    pairingBegunSchema: '164fb8af87bffa6e',
    pairingPollSchema: 'df0d990ec4bfff01',
    pairingPolledSchema: 'a2e712df2249c480',
    parkedSchema: '5269e386f7788c59',
    passkeyBeginSchema: '0b26f6bb9a6cb754',
    passkeyCreationSchema: '6b3a284cec9018c1',
    passkeyProofBeginSchema: '71fc596a20f27da3',
    passkeyProofSchema: 'b1650767ae5536c1',
    passkeyRegisterSchema: '5be88e8dbb8a6640',
    passkeyRemoveSchema: 'af42eb4c595fa44d',
    passkeyRequestSchema: '7f0a173f0f391a73',
    passkeysSchema: '0384b1c1c18ce6be',
    presenceSchema: '7d549fd815c9d762',
    rangeQuerySchema: '7950ebbc8d7d59b9',
    remoteApproveSchema: 'f7defca7eed7844c',
    remoteBeginSchema: '71fc596a20f27da3',
    signInSchema: '10c8f0a980dd0577',
    signOutSchema: '71fc596a20f27da3',
    snapshotSchema: '710de5729b64e7ae',
    submissionSchema: 'a92465e0cd29a4da',
    wallApproveSchema: '8087b2b46e0eabd6',
    wallBeginSchema: '7fb72950d8e679a2',
    wallFoundSchema: '4a71a5328cc251a1',
    wallLookupSchema: 'e876b2454146848c',
  },
}

const WHAT_TO_DECIDE = `
A wire schema is not what it was. A phone may come back after a week with the old one, so decide:
- Every old message is read as before, and old clients can read every new one (an optional field was added to what the
  server sends, a limit was raised): write the new hashes here, and leave PROTOCOL as it is.
- Anything else: raise PROTOCOL in version.ts, keep the old schema beside an upcast from it, and then write the hashes.
- Not released yet, or only zod says the same in other words: write the new hashes here.
`

it('PV-1 the wire speaks the protocol that it says it speaks', async () => {
  const schemas = (await wireSchemas()).map(([name, schema]): [string, string] => [name, hashOf(jsonSchemaOf(schema))])
  const hashes = Object.fromEntries([...schemas, ['board', hashOf(shapeOf(richBoard()))]])
  expect(hashes, WHAT_TO_DECIDE).toEqual(HASHES[PROTOCOL])
})

const BOARD_HASHES: Record<number, string> = {
  1: 'ff5ca1399cabbb41',
}

const WHAT_TO_RAISE = `
A board with its texts is not what it was, and a device may open this client on one that an older client kept:
- Raise BOARD_SHAPE in version.ts, and write the hash beside it.
- Not released yet, or only zod says the same in other words: write the new hash here.
`

it('PV-2 a board that a device keeps has the shape that it says it has', () => {
  expect(hashOf([shapeOf(richBoard()), jsonSchemaOf(textSchema)]), WHAT_TO_RAISE).toBe(BOARD_HASHES[BOARD_SHAPE])
})

/** Every schema that a module of this folder exports, by name. */
async function wireSchemas(): Promise<[string, z.ZodMiniType][]> {
  const names = readdirSync(import.meta.dirname).flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
  const modules = await Promise.all(
    names.map(
      (name): Promise<Record<string, unknown>> => import(/* @vite-ignore */ `${import.meta.dirname}/${name}.ts`),
    ),
  )
  return modules
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, z.ZodMiniType] => entry[1] instanceof z.ZodMiniType)
}

const jsonSchemaOf = (schema: z.ZodMiniType): unknown => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_key, inner: unknown) => sorted(inner)))
    .digest('hex')
    .slice(0, 16)

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** A board on which everything has happened once. */
function richBoard() {
  const log = new BoardLog()
  for (const type of COMMAND_TYPES) {
    const command = SAMPLES[type](log)
    PERSON_NAMES.find((name) => log.submit(command, name).ok)
  }
  log.wait(86_400_000).ask('mofa-desk', 'item.reconfirm', { item: 'seating' })
  return log.board
}

/** Where a board has values, and of what kind: entries of a record or a list count as one. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${value === null ? 'null' : typeof value}`]
  const isRecord = Object.keys(value).some((key) => !/^[a-z]+([A-Z][a-z]+)*$/.test(key)) || RECORDS.test(path)
  const inner = Object.entries(value).flatMap(([key, one]) =>
    shapeOf(one, `${path}.${Array.isArray(value) || isRecord ? '*' : key}`),
  )
  return [...new Set(inner)].toSorted()
}
const RECORDS =
  /\.(venues|sessions|workstreams|items|delegations|participations|requests|persons|reviews|revealed|erased|participants|preCalls|calls|times|timing|undertakings|decisions|dissents|remarks|deferrals|amendments)$/
