import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Loaded before a server: collects all garbage when the process gets a SIGUSR2, so that what it holds can be told from
 * what it would let go of. In the hours of a real day the engine does so by itself, whenever it is at rest.
 */
setFlagsFromString('--expose-gc')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the flag above makes it one
const collect = runInNewContext('gc') as () => void
process.on('SIGUSR2', () => collect())
