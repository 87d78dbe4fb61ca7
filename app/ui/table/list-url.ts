/** The address of the same list with some parameters changed; null removes one. A change of anything but the page starts at the first page. */
export function listUrl(search: string, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(search)
  if (!('after' in changes) && !('before' in changes)) for (const name of ['after', 'before']) params.delete(name)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name)
    else params.set(name, value)
  }
  const query = params.toString()
  return query === '' ? '?' : `?${query}`
}

/** What a click on a column's head sorts by next: descending, ascending, the list's own order. `-name` is descending. */
export function nextSort(current: string | null, key: string): string | null {
  if (current === `-${key}`) return key
  return current === key ? null : `-${key}`
}

/** The address of a list's file, with the filters of the page beside those it has. */
export function fileAddress(href: string, search: string): string {
  return href.includes('?') ? href + search.replace(/^\?/, '&') : href + search
}
