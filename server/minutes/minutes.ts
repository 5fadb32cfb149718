/** Minutes as they will be read, on whatever paper: page and file are both drawn from this, word for word. */
export type Minutes = {
  language: Language
  title: string
  /** What has to be known of this copy: that it is of a rehearsal, for the public, or not signed yet. */
  marks: readonly string[]
  /** Written across every page; null where there is nothing to warn of. */
  watermark: string | null
  sections: readonly Section[]
}

export type Language = 'ko' | 'en'
/** `full` for officers of both ministries; `public` without what only they may read. */
export type Edition = 'full' | 'public'

export type Section = { heading: string; blocks: readonly Block[] }
export type Block = Paragraph | Table
export type Paragraph = { kind: 'paragraph'; text: string }
export type Table = {
  kind: 'table'
  /** Repeated on every page; empty for a table whose first column says what each row is. */
  head: readonly string[]
  /** Of its columns, in percent of the page. */
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
}
/** Line by line. */
export type Cell = readonly string[]

/** A table of so many rows stands whole on one page. */
export const SHORT_TABLE = 6

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text })
