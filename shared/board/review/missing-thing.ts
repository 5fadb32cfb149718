import type { Ministry } from '../status.ts'

/** Who has to be in the room and is not: a chair or designated delegate of each ministry, and a recorder. */
export type MissingSeat = Ministry | 'recorder'

/** What stands against signing, each with what leads to it. */
export type MissingThing =
  | { what: 'seat'; seat: MissingSeat }
  /** No call, nor put off. */
  | { what: 'call'; workstream: string; ministry: Ministry }
  /** Called, but the board has become worse since. */
  | { what: 'reconfirmation'; workstream: string; ministry: Ministry }
  /** The ministries differ, without a decision or a dissent. */
  | { what: 'difference'; workstream: string }
  /** A no-go without an action or a decision, nor put to those above. */
  | { what: 'consequence'; workstream: string }
  /** A dissent that asks those above, without a decision that answers it. */
  | { what: 'answer'; dissent: string }
  /** An undertaking whose item nobody has any more. */
  | { what: 'owner'; undertaking: string }
  /** A field that minutes must have. */
  | { what: 'field'; field: 'place' | 'remarks' | 'decisions' }
  | { what: 'read-back' }
