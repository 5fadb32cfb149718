import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FONT_FACE = /@font-face\s*\{[^}]*Pretendard GOV[^}]*\}/g

/** The rules of the built client by which a browser finds the project's own font; empty while nothing is built. */
export function fontFaces(directory: string): string {
  const assets = join(directory, 'assets')
  try {
    const sheets = readdirSync(assets).filter((file) => file.endsWith('.css'))
    const rules = sheets.flatMap((file) => readFileSync(join(assets, file), 'utf8').match(FONT_FACE) ?? [])
    return [...new Set(rules)].join('\n')
  } catch {
    return ''
  }
}
