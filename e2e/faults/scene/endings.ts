import type { Scene } from './scene.ts'

/** Servers that end by themselves from now on, though nothing that befalls them should have them do so. */
export type Endings = {
  /** In words. */
  told(): readonly string[]
  /** Starts the next one at each place, so that the run can be judged as a whole. */
  mend(): Promise<void>
}

export function watchEndings(scene: Scene): Endings {
  const places = new Set<number>()
  for (const [place, server] of scene.servers().entries()) void server.ended.then(() => places.add(place))
  return {
    told: () => Array.from(places, (place) => `server ${place + 1} ended by itself`),
    async mend() {
      for (const place of places) await scene.start({}, place)
    },
  }
}
