/** Begins to measure this process. @returns its share of one core since then: 1 is a whole core, more are threads beside it */
export function cpuMeter(): () => number {
  const before = process.cpuUsage()
  const from = performance.now()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / (performance.now() - from)
  }
}
