import { type Language, useLanguage } from './language.tsx'

/**
 * One part of the dictionary in every language. Korean is the source: its shape is the type, so that a missing,
 * misspelt or surplus English word does not compile. Values are strings, functions to a string, or groups of them.
 */
export type Words<Source> = Readonly<Record<Language, Source>>

/** The words of one part, e.g. `useWords(deskWords)`, in the language of the interface. */
export const useWords = <Source>(words: Words<Source>): Source => words[useLanguage().language]
