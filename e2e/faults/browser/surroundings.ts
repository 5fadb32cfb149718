import http from 'node:http'
import 'fake-indexeddb/auto'

/**
 * As much of a browser as the client's sync stands on, in Node: an origin, one cookie jar for requests and sockets,
 * storage, and the events of a page.
 */
const [origin = ''] = process.argv.slice(2)
const jar = new Map<string, string>()

function take(setCookies: readonly string[]): void {
  for (const setCookie of setCookies) {
    const [name = '', ...value] = setCookie.replace(/;.*/, '').split('=')
    if (/max-age=0/i.test(setCookie)) jar.delete(name)
    else jar.set(name, value.join('='))
  }
}
/** What the browser sends along. */
export const cookies = (): string => Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ')

const realFetch = globalThis.fetch
globalThis.fetch = async (asked, init) => {
  if (typeof asked !== 'string') throw new TypeError('the client asks by address')
  const headers = new Headers(init?.headers)
  headers.set('cookie', cookies())
  const response = await realFetch(new URL(asked, origin), { ...init, headers })
  take(response.headers.getSetCookie())
  return response
}

// The websockets of socket.io-client go out by this in Node; a browser would send the cookie by itself.
const realRequest = http.request
http.request = (...given: unknown[]): http.ClientRequest => {
  const [options] = given
  if (typeof options === 'object' && options !== null && 'headers' in options && typeof options.headers === 'object')
    options.headers = { ...options.headers, cookie: cookies() }
  // oxlint-disable-next-line typescript/no-unsafe-return -- as the real one gives it
  return Reflect.apply(realRequest, http, given)
}

const page = new EventTarget()
const stored = new Map<string, string>()
const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => void stored.set(key, value),
  removeItem: (key) => void stored.delete(key),
}
const surroundings: Record<string, unknown> = {
  location: new URL(origin),
  localStorage: storage,
  document: Object.assign(new EventTarget(), { hidden: false }),
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
  dispatchEvent: page.dispatchEvent.bind(page),
}
for (const [name, value] of Object.entries(surroundings))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
Object.defineProperty(navigator, 'onLine', { value: true })
