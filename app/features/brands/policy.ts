import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

export function mayCreateBrands(actor: Actor): boolean {
  return may(actor, 'brands.create-brand')
}

/** A brand's settings. */
export function mayUpdateBrand(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.update-brand', { brandId })
}

/** Giving the brand a logo, or taking it away. */
export function mayUpdateLogo(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.set-logo', { brandId })
}

/** Who the brand's mails are from. */
export function maySetEmailSender(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.set-email-sender', { brandId })
}

export function maySendTestEmail(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.send-test-email', { brandId })
}

/** How withdrawals are limited and checked. */
export function maySetPayoutTerms(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.set-payout-terms', { brandId })
}

/** The keys and secrets of the brand's VTEX account. */
export function mayConnectVtex(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.connect-vtex', { brandId })
}

/** Trying the stored keys. */
export function mayTestVtex(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.test-vtex', { brandId })
}

/** Pointing the account's hook at us, and keeping what came of it. */
export function mayConfigureHook(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.record-hook-state', { brandId })
}

/** Looking for products of the shop, for which VTEX may be asked. */
export function maySearchCatalogue(actor: Actor, brandId: string): boolean {
  return may(actor, 'brands.read-catalogue', { brandId })
}
