/** The parts of the API that a program of its own may be given. What belongs to people (their accounts, roles, secrets) is none of them. */
export const apiParts = [
  'brands',
  'campaigns',
  'influencers',
  'codes',
  'orders',
  'commissions',
  'wallets',
  'statements',
  'notifications',
] as const
export type ApiPart = (typeof apiParts)[number]

/** `orders.read` looks, `orders.write` looks and changes. */
export type ApiScope = `${ApiPart}.${'read' | 'write'}`

export const apiScopes = apiParts.flatMap((part) => [`${part}.read`, `${part}.write`] as const) satisfies readonly ApiScope[]

/** True when one of the scopes allows to read that part, or to change it. A part that no scope names is allowed by none. */
export function isInScope(scopes: readonly string[], part: string, kind: 'read' | 'write'): boolean {
  return scopes.includes(`${part}.write`) || (kind === 'read' && scopes.includes(`${part}.read`))
}
