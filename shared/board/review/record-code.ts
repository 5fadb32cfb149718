/**
 * What everybody recognises a record by, on wall, tablet and paper: the position and the beginning of the log's hash
 * there, as `#4127 · 7F3A-91C2`.
 */
export function recordCode({ seq, hash }: { seq: number; hash: string }): string {
  const start = hash.slice(0, 8).toUpperCase()
  return `#${seq} · ${start.slice(0, 4)}-${start.slice(4)}`
}
