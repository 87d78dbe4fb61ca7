/** The value of a cookie of the request, or null. */
export function readCookie(request: Request, name: string): string | null {
  const pair = (request.headers.get('Cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair === undefined ? null : pair.slice(name.length + 1)
}

/** A Set-Cookie value that scripts cannot read and other sites' forms do not send. `maxAgeSeconds` 0 removes the cookie. `value` is cookie-safe text. */
export function privateCookie(name: string, value: string, options: { maxAgeSeconds: number; isSecure: boolean }): string {
  const secure = options.isSecure ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=${options.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}
