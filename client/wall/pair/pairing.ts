import type { WallBegin } from '#shared/protocol/accounts.ts'

/** What a screen says of itself when it asks to be let in. */
export type ScreenToPair = WallBegin['screen']
