/**
 * What `promised` comes to, if that is within `limit` milliseconds; else rejects. What comes too late is handed to
 * `onLate`, to be put away.
 */
export function within<Value>(limit: number, promised: Promise<Value>, onLate: (value: Value) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(new DOMException(`nothing within ${limit} ms`, 'TimeoutError'))
    }, limit)
    promised.then((value) => (isLate ? onLate(value) : resolve(value)), reject).finally(() => clearTimeout(timer))
  })
}
