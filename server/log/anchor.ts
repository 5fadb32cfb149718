import type { Head } from './hash-chain.ts'

/** A head that is kept outside the log, by which it is noticed when the log is cut or rewritten as a whole. */
export interface Anchor extends Head {
  readonly log: string
}

const ANCHOR = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})#(\d{1,15}):([0-9a-f]{64})/g

/** An anchor as it is written down: `<log>#<seq>:<hash>`. */
export const anchorText = ({ log, seq, hash }: Anchor): string => `${log}#${seq}:${hash}`

/** Every anchor that stands in a text, whatever is around it: in log lines of the server, in a manifest, on paper. */
export const anchorsIn = (text: string): Anchor[] =>
  Array.from(text.matchAll(ANCHOR), ([, log = '', seq, hash = '']) => ({ log, seq: Number(seq), hash }))
