const anywhere = 'http://a.invalid'

/** A path of this site out of what a reader handed in (`?next=`), else `fallback`: never another's address, whatever its disguise. */
export function safeRedirect(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])/.test(target)) return fallback
  if (!URL.canParse(target, anywhere)) return fallback
  const url = new URL(target, anywhere)
  return url.origin === anywhere && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : fallback
}
