import type { FactorDuty } from '#app/features/auth/factor-duty.ts'

/** Where what is owed is done. */
export const dutyAddress: Readonly<Record<Exclude<FactorDuty, 'none'>, string>> = {
  give: '/login/second-factor',
  'set-up': '/security/setup',
}

/** The page a request is about. A post cannot be repeated after a step in between: one returns to the page that sent it. */
export function pageAddress(request: Request): string {
  const source = request.method === 'GET' || request.method === 'HEAD' ? request.url : request.headers.get('Referer')
  if (source === null || !URL.canParse(source)) return '/'
  const { pathname, searchParams } = new URL(source)
  searchParams.delete('_routes')
  const search = searchParams.size === 0 ? '' : `?${searchParams}`
  return `${pathname.replace(/\.data$/, '')}${search}`
}

/** An address of a step in between that leads on to `next`; home needs no saying. */
export function withNext(address: string, next: string): string {
  return next === '/' ? address : `${address}?next=${encodeURIComponent(next)}`
}
