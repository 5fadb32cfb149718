import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request comes from a page of this server itself, or from no browser at all. A browser says so in
 * `Sec-Fetch-Site`; over plain http it may send `Origin` alone. Neither can be forged by another site's page.
 * @param publicUrl the origin that browsers see, where a proxy changes the host
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: URL | undefined): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = headers
  if (origin === undefined) return true
  return origin === publicUrl?.origin || (host !== undefined && URL.parse(origin)?.host === host)
}
