/** Height of a row of names, in units: where they are many, so low that each is named before some are only counted; where few, airy. */
const LEAST_ROW = 1.34
const MOST_ROW = 1.88

export type ConsentPlan = {
  /** Of each group so many names; null for a group without a row. */
  named: readonly (number | null)[]
  /** Height of a row, in units. */
  row: number
}

/**
 * How many names of each group are shown: a row for each group before any has a second, in their order. Where not all of
 * a group have a place, the last one is left to count the others.
 * @param groups how many names each has, `columns` of them in a row
 * @param space in units
 */
export function consentPlan(groups: readonly number[], columns: number, space: number): ConsentPlan {
  const wanted = groups.map((count) => Math.ceil(count / columns))
  const given = groups.map(() => 0)
  const rows = Math.max(0, Math.floor(space / LEAST_ROW + 1e-6))
  let left = rows
  for (let turn = 0; left > 0 && turn < Math.max(0, ...wanted); turn += 1)
    for (const [index, most] of wanted.entries())
      if (left > 0 && turn < most) {
        given[index] = turn + 1
        left -= 1
      }
  return {
    named: groups.map((count, index) => {
      const places = (given[index] ?? 0) * columns
      if (places === 0) return null
      return count <= places ? count : places - 1
    }),
    row: Math.min(MOST_ROW, space / Math.max(1, rows - left)),
  }
}
