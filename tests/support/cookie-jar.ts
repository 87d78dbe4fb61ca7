/** What a browser does with cookies: asks with what earlier answers set. */
export type CookieJar = {
  request(path: string, init?: { method?: string; form?: Record<string, string>; headers?: Record<string, string> }): Request
  keep(headers: Headers): void
  cookie(name: string): string | undefined
}

/** @param origin scheme and host of the site */
export function openCookieJar(origin = 'http://localhost:3000', usual: Readonly<Record<string, string>> = {}): CookieJar {
  const jar = new Map<string, string>()
  return {
    request(path, { method, form, headers = {} } = {}) {
      const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      return new Request(new URL(path, origin), {
        method: method ?? (form === undefined ? 'GET' : 'POST'),
        body: form === undefined ? undefined : new URLSearchParams(form),
        headers: { ...usual, ...(cookies !== '' && { Cookie: cookies }), ...headers },
      })
    },
    keep(headers) {
      for (const line of headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/Max-Age=0/.test(line)) jar.delete(name)
        else jar.set(name, value)
      }
    },
    cookie: (name) => jar.get(name),
  }
}
