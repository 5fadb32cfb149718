/** What a server says of itself at `/metrics`: by a name with its labels, as it stands there. */
export type ReadMetrics = {
  of(name: string): number
  /** All that have this name, whatever their labels are. */
  all(name: string): number
}

export async function readMetrics(url: string): Promise<ReadMetrics> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const values = new Map<string, number>()
  for (const line of text.split('\n')) {
    const end = line.lastIndexOf(' ')
    if (!line.startsWith('#') && end > 0) values.set(line.slice(0, end), Number(line.slice(end + 1)))
  }
  const all = (name: string): number[] =>
    Array.from(values).flatMap(([key, value]) => (key === name || key.startsWith(`${name}{`) ? [value] : []))
  return {
    of(name) {
      const value = values.get(name)
      if (value === undefined) throw new Error(`the server says nothing of ${name}`)
      return value
    },
    all: (name) => all(name).reduce((sum, value) => sum + value, 0),
  }
}

/** The longest that anything had to wait for the server since it was asked last, in milliseconds. */
export const LONGEST_WAIT = 'nodejs_eventloop_lag_seconds{quantile="1"}'
/** Seconds of processor time that the server has used since its start. */
export const CPU_TIME = 'process_cpu_seconds_total'
