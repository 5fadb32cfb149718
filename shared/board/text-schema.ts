import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { textRefSchema } from './text.ts'

/** Erasure takes a text out of every screen, store and export; the record that it stood there remains. */

export const textCommands = [commandOf('text.erase', z.strictObject({ ref: textRefSchema }))] as const

export const textChanges = [factOf('text.erased', z.object({ ref: textRefSchema }))] as const
