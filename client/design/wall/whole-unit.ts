import { HOUR } from '#shared/board/instant.ts'

/** A span (milliseconds) in its largest unit alone: something is late by hours or days, not by hours and minutes. */
export const wholeUnit = (span: number): number => (span >= HOUR ? span - (span % HOUR) : span)
