import { useLocation } from '@remix-run/react'

/** True while the address filters by one of the names: an empty list then means "none found", not "none yet". */
export function useIsFiltered(names: readonly string[]): boolean {
  const params = new URLSearchParams(useLocation().search)
  return names.some((name) => (params.get(name) ?? '') !== '')
}
