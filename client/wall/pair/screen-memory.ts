import type * as z from 'zod/mini'
import { wallBeginSchema } from '#shared/protocol/accounts.ts'
import type { ScreenToPair } from './pairing.ts'

const KEY = 'chaebi.wall-screen'

/**
 * What this display said of itself when it was last paired: nobody sits at its keyboard to say it again when it has to
 * show a code anew. Null the first time, and where the browser has no storage for us.
 */
export function readScreen(): ScreenToPair | null {
  try {
    return wallBeginSchema.shape.screen.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

export function writeScreen(screen: ScreenToPair): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(screen))
  } catch {
    // It will be asked again.
  }
}

/** A number as people type it, with a point or a comma, if a screen may be so; else null. */
export function readNumber(typed: string, field: 'diagonalInch' | 'distanceMetre'): number | null {
  const value = Number(typed.trim().replace(',', '.'))
  const schema: z.ZodMiniType<number> = wallBeginSchema.shape.screen.shape[field]
  return typed.trim() === '' ? null : (schema.safeParse(value).data ?? null)
}
