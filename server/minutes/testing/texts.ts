import { unzip } from './unzip.ts'

/** What a reader sees of a page, paragraph by paragraph. */
export function textsOfHtml(html: string): string[] {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? ''
  return Array.from(body.matchAll(/<(p|h1|h2)(?: [^>]*)?>.*?<\/\1>/gs), wordsOf).filter(isSomething)
}

/** The same of a DOCX file, without what stands on every page. */
export function textsOfDocx(file: Buffer): string[] {
  const xml = unzip(file, 'word/document.xml').toString()
  return Array.from(xml.matchAll(/<w:p[ >].*?<\/w:p>/gs), wordsOf).filter(isSomething)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** What of a marked paragraph is no mark. */
const wordsOf = ([marked]: RegExpExecArray): string =>
  marked.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)

const isSomething = (text: string): boolean => text !== ''
