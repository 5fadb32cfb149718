import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Headers for everything that is answered: nothing loads, frames or posts to another origin.
 * @param publicUrl only where browsers come by https may they be told never to come by anything else
 */
export function securityHeaders(publicUrl: URL | undefined): RequestHandler {
  const isHttps = publicUrl?.protocol === 'https:'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps,
    // Over plain http a browser would only complain that it ignores these.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    xFrameOptions: { action: 'deny' },
  })
}
