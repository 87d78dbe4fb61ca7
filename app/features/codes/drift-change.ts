import type { CodeStatus } from '#app/domain/code-status.ts'
import { type CouponFacts, canShopStop, usesPerClientOf } from '#app/domain/coupon-facts.ts'

/** A code as it is when what somebody did in VTEX counts from now on. */
export type AcceptedChange = {
  readonly status: CodeStatus
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
}

type Drifted = { readonly status: CodeStatus; readonly maxUses: number | null; readonly maxUsesPerClient: number | null }

/**
 * What accepting the merchant's coupon means for its code: archived there, the code is paused; other limits are the code's limits. Null where it cannot be
 * accepted: another utmSource would take the campaign's discount from the code, and a coupon that works again asks for the code to be resumed by its own rules.
 */
export function acceptedChange(code: Drifted, wanted: CouponFacts | null, seen: CouponFacts | null): AcceptedChange | null {
  if (seen === null || seen.isArchived) return code.status === 'active' ? { ...limitsOf(code), status: 'paused' } : null
  if (code.status !== 'active') return null
  if (seen.utmSource !== wanted?.utmSource || seen.utmCampaign !== null) return null
  const perClient = usesPerClientOf(seen.expirationIntervalPerUse)
  const keepsPerClient = code.maxUsesPerClient !== null && !canShopStop(code.maxUsesPerClient)
  return {
    status: 'active',
    maxUses: seen.maxUsage,
    maxUsesPerClient: perClient ?? (keepsPerClient ? code.maxUsesPerClient : null),
  }
}

function limitsOf({ maxUses, maxUsesPerClient }: Drifted) {
  return { maxUses, maxUsesPerClient }
}
