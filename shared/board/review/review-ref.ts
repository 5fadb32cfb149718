import type { ThingRef } from '../text.ts'

export const reviewRef = (id: string): ThingRef => `review:${id}`
