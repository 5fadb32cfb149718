/**
 * How many names of each group are shown: a row for each group before any has a second, in their order. Where not all of
 * a group have a place, the last one is left to count the others; null for a group without a row.
 * @param groups how many names each has
 * @param rows that there is room for, of `columns` names each
 */
export function consentPlan(groups: readonly number[], columns: number, rows: number): (number | null)[] {
  const wanted = groups.map((count) => Math.ceil(count / columns))
  const given = groups.map(() => 0)
  for (let left = rows, turn = 0; left > 0 && turn < Math.max(0, ...wanted); turn += 1)
    for (const [index, most] of wanted.entries())
      if (left > 0 && turn < most) {
        given[index] = turn + 1
        left -= 1
      }
  return groups.map((count, index) => {
    const places = (given[index] ?? 0) * columns
    if (places === 0) return null
    return count <= places ? count : places - 1
  })
}
