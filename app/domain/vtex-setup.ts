/** Resources of VTEX's License Manager that the platform needs, in the order in which it needs them. */
export const vtexResources = ['view-order', 'list-orders', 'hook', 'coupons', 'products', 'skus', 'collections'] as const
export type VtexResource = (typeof vtexResources)[number]

/** `missing`: the role lacks the resource (403); `bad-keys`: VTEX does not know the pair (401); `unanswered`: the question stays open. */
export const permissionResults = ['granted', 'missing', 'bad-keys', 'unanswered'] as const
export type PermissionResult = (typeof permissionResults)[number]

export type PermissionCheck = {
  readonly resource: VtexResource
  /** Product and name of the resource in the License Manager. */
  readonly product: string
  readonly name: string
  readonly result: PermissionResult
  /** What was met instead of an answer; null where there was one. */
  readonly failure: string | null
}

/** Active promotions of an account, and how many may be. */
export type PromotionRoom = { readonly active: number; readonly limit: number }

/** What a brand goes through to be connected, in this order. */
export const setupSteps = ['keys', 'permissions', 'promotions', 'hook', 'ping'] as const
export type SetupStep = (typeof setupSteps)[number]

/** What is known of a connection; null: there is none yet. */
export type SetupFacts = {
  readonly permissionReport: readonly PermissionCheck[] | null
  readonly promotionRoom: PromotionRoom | null
  readonly hookState: string
  readonly lastPingAt: Date | null
} | null

/** Keys that may do all that the platform needs. A question that stayed open is no yes. */
export function areProven(report: readonly PermissionCheck[] | null): boolean {
  return report !== null && report.length > 0 && report.every(({ result }) => result === 'granted')
}

/** Whether one more promotion can be active: each campaign needs one. */
export function hasPromotionRoom({ active, limit }: PromotionRoom): boolean {
  return active < limit
}

/** Which steps are done, each by what is known and not by having been visited; `next` is the first that is not, null at the end. */
export function setupProgress(facts: SetupFacts): { done: Readonly<Record<SetupStep, boolean>>; next: SetupStep | null } {
  const done = {
    keys: facts !== null,
    permissions: areProven(facts?.permissionReport ?? null),
    promotions: facts?.promotionRoom != null && hasPromotionRoom(facts.promotionRoom),
    hook: facts?.hookState === 'configured',
    ping: facts?.hookState === 'configured' && facts.lastPingAt !== null,
  }
  return { done, next: setupSteps.find((step) => !done[step]) ?? null }
}
