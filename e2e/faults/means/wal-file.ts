/** As much of SQLite's write-ahead log as one needs to cut it (https://www.sqlite.org/fileformat2.html#walformat). */

const HEADER = 32
const FRAME_HEADER = 24
const PAGE_SIZE_AT = 8
const SIZE_AFTER_COMMIT_AT = 4

/** A frame: one page as one transaction left it. */
export type WalFrame = {
  /** Bytes of the file up to its beginning, and up to its end. */
  from: number
  to: number
  /** It is the last one of its transaction. */
  commits: boolean
}

/** The frames of a log that was never begun anew, in their order; none of one that was never begun. */
export function framesOf(wal: Buffer): WalFrame[] {
  if (wal.length < HEADER) return []
  const length = FRAME_HEADER + wal.readUInt32BE(PAGE_SIZE_AT)
  const frames: WalFrame[] = []
  for (let from = HEADER; from + length <= wal.length; from += length)
    frames.push({ from, to: from + length, commits: wal.readUInt32BE(from + SIZE_AFTER_COMMIT_AT) !== 0 })
  return frames
}
