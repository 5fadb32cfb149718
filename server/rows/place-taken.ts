import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '#server/start-refused.ts'

/** There is a board already where one was to be put: nothing was written. */
export class PlaceTaken extends StartRefused {
  override name = 'PlaceTaken'

  constructor(place: string) {
    super(`데이터가 이미 있습니다 · ${place} is there already. Move the old data away first, or name an empty place.`)
  }
}

/** Throws {@link PlaceTaken} for a directory that holds any of a board. */
export function refuseTakenDirectory(dataDir: string): void {
  for (const name of ['board.sqlite', 'accounts.sqlite'])
    if (existsSync(join(dataDir, name))) throw new PlaceTaken(join(dataDir, name))
}
