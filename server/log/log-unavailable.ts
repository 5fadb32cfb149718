/** The store can't be read for now, as while its server restarts: the same may be asked again. */
export class LogUnavailable extends Error {
  override name = 'LogUnavailable'
}
