import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SummitFile, summitFileSchema } from '#shared/board/summit-file.ts'

const SUMMITS = join(import.meta.dirname, '../../server/summits')

/** One of the summits that the project ships, by the name of its file. */
export const readSummit = (name: 'ai-seoul-summit-2024' | 'hanbit-water-forum'): SummitFile =>
  summitFileSchema.parse(JSON.parse(readFileSync(join(SUMMITS, `${name}.json`), 'utf8')))
