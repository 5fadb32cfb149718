/** Nothing is known to have been decided about the command: it may be sent again as it is, and finds its receipt if so. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
