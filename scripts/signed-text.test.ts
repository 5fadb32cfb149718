import { expect, test } from 'vitest'
import { review as enScreen } from '#client/i18n/en/review.ts'
import { review as koScreen } from '#client/i18n/ko/review.ts'
import { en as enPaper } from '#server/minutes/template-1/en.ts'
import { ko as koPaper } from '#server/minutes/template-1/ko.ts'

/**
 * The minutes keep the words of their template, the screens have their own: what two ministers put their names to is the
 * same sentence on both.
 */
const LANGUAGES = { ko: [koScreen, koPaper], en: [enScreen, enPaper] } as const
const COUNTS = [0, 1, 2, 11].flatMap((conditional) => [0, 1, 3].map((noGo) => [conditional, noGo] as const))

/** A screen keeps words together where it breaks lines. */
const inWords = (sentence: string): string => sentence.replaceAll('\u00a0', ' ')

test.each(['ko', 'en'] as const)(
  'what a signature confirms is one sentence on wall, tablet and paper (%s)',
  (language) => {
    const [screen, paper] = LANGUAGES[language]
    for (const [conditional, noGo] of COUNTS)
      expect(inWords(screen.signedText(conditional, noGo))).toBe(paper.signedText(conditional, noGo))
    expect(inWords(screen.signedTextNote)).toBe(paper.signedTextNote)
  },
)
