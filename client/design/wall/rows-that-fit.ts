/** How many of `heights`, in order, fit into `space`; at most `most`. */
export function rowsThatFit(heights: readonly number[], space: number, most = Infinity): number {
  let used = 0
  let count = 0
  for (const height of heights) {
    used += height
    if (used > space + 1e-6 || count === most) break
    count += 1
  }
  return count
}
