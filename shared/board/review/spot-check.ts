import type { Board } from '../board.ts'
import type { AgendaEntry } from './agenda-schema.ts'

/** How many greens are checked (표본 확인). */
const CHECKED = 2

/**
 * Critical items of the consent list that are done, whose evidence the wall asks for: picked by the position of the
 * brief, so that nobody picks them and everybody can pick them again.
 */
export function spotChecks(board: Board, consent: readonly AgendaEntry[], briefSeq: number): string[] {
  const listed = new Set(consent.map(({ workstream }) => workstream))
  const left = Object.values(board.items)
    .filter((item) => listed.has(item.workstream) && item.retired === null)
    .filter((item) => item.critical && item.state.value.status === 'done')
    .map(({ id }) => id)
  const picked: string[] = []
  for (let draw = 1; draw <= CHECKED && left.length > 0; draw += 1)
    picked.push(...left.splice(scattered(briefSeq, draw) % left.length, 1))
  return picked
}

/** A whole number below 2³² that neighbours share nothing in (the finaliser of MurmurHash3). */
function scattered(seq: number, draw: number): number {
  let mixed = Math.imul(seq, 31) + draw
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
