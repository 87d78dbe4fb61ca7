import { env } from '#app/platform/env.server.ts'

/** The value of a cookie of the request, or null. `name` without the prefix that it has over https. */
export function readCookie(request: Request, name: string): string | null {
  const start = `${siteCookie(name)}=`
  const pair = (request.headers.get('Cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(start))
  return pair === undefined ? null : pair.slice(start.length)
}

/** A Set-Cookie value that scripts cannot read and other sites' forms do not send. `maxAgeSeconds` 0 removes the cookie. `value` is cookie-safe text. */
export function privateCookie(name: string, value: string, { maxAgeSeconds }: { readonly maxAgeSeconds: number }): string {
  const secure = isSecureSite() ? '; Secure' : ''
  return `${siteCookie(name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

/** Whether people reach the site over https. */
export function isSecureSite(): boolean {
  return env().PUBLIC_URL.startsWith('https:')
}

/** Over https the browser itself guards the cookie: `__Host-` means Secure, this host only, the whole site. */
function siteCookie(name: string): string {
  return isSecureSite() ? `__Host-${name}` : name
}
