/** Nothing was decided about the command and nothing of it is in the log: it may be sent again as it is. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
