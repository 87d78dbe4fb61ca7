import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { EdgeEnv } from './edge-env.ts'

export type SecurityOptions = {
  /** HSTS and upgrade-insecure-requests; off where the site is served without TLS. */
  readonly isHttps: boolean
  /** Vite's module server and its socket are allowed. */
  readonly isDevelopment: boolean
}

/**
 * Sets a fresh CSP nonce on the context and the security headers on the answer. Style elements and scripts are taken only with the nonce or
 * from here; style attributes are allowed (docs/decisions/022). A header that a route has set itself is kept.
 */
export function securityHeaders(options: SecurityOptions): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('cspNonce', nonce)
    await next()
    const headers: Record<string, string> = {
      'Content-Security-Policy': contentSecurityPolicy(nonce, options),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': permissionsPolicy,
      'X-Permitted-Cross-Domain-Policies': 'none',
      ...(options.isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    }
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** Answers to machines that pass by the other headers: nobody takes them for a page. The same answer, changed. */
export function unsniffed(answer: Response): Response {
  answer.headers.set('X-Content-Type-Options', 'nosniff')
  return answer
}

/** Nothing of the device is used; passkeys and copying are, by our own pages. */
const permissionsPolicy = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('publickey-credentials-create=(self)', 'publickey-credentials-get=(self)', 'clipboard-write=(self)')
  .join(', ')

/** Where VTEX keeps the pictures of shops' products. */
const shopPictures = 'https://*.vteximg.com.br https://*.vtexassets.com'

/** The policy of a page with that nonce. */
export function contentSecurityPolicy(nonce: string, { isHttps, isDevelopment }: SecurityOptions): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    isDevelopment ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob: ${shopPictures}`,
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "frame-src 'self'",
    "worker-src 'self'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
