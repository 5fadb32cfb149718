import { createContext, useContext } from 'react'
import { instant, type Instant } from '#shared/board/instant.ts'

const Minute = createContext<Instant>(instant(0))

/** The minute that all rows of a table show their ages at: one clock for all, so that no two disagree. */
export const MinuteProvider = Minute.Provider

export const useMinute = (): Instant => useContext(Minute)
