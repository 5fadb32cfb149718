/** Does one thing after another, in the order in which they were asked for; none waits for more than the end of those before it. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** A line of its own: what fails in it fails for whoever asked, and the next has its turn. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
