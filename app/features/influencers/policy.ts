import { type Actor, applicant } from '#app/domain/actor.ts'
import { type Action, may } from '#app/domain/permissions.ts'

/** Managers bring influencers to their own brands. `brandId` null is nobody's brand yet: only those who manage all brands. */
export function mayBringInfluencers(actor: Actor, brandId: string | null): boolean {
  return may(actor, 'influencers.create-influencer', { brandId })
}

/** A manager of any brand that the influencer works with; for one without a brand, whoever manages all. */
export function mayChangeInfluencer(actor: Actor, linkedBrandIds: readonly string[]): boolean {
  return [null, ...linkedBrandIds].some((brandId) => may(actor, 'influencers.update-influencer', { brandId }))
}

/** Only the applicant fills in an application; which one is theirs, the edge knows by their token. */
export function mayFillIn(actor: Actor): boolean {
  return actor.kind === 'system' && actor.name === applicant.name
}

/** Any staff of the brand looks at its applications. */
export function mayReadApplications(actor: Actor, brandId: string): boolean {
  return !mayFillIn(actor) && may(actor, 'influencers.read-applications', { brandId })
}

/** Managers decide on the applications to their brands. */
export function mayDecideApplications(actor: Actor, brandId: string): boolean {
  return !mayFillIn(actor) && may(actor, 'influencers.approve-application', { brandId })
}

/** Whole document numbers: those who decide. */
export function mayReadDocumentNumbers(actor: Actor, brandIds: readonly string[]): boolean {
  return forOne(actor, 'influencers.read-document', brandIds)
}

/** Whole account numbers, and whether they are as the certificate says: those who decide and those who pay. */
export function mayHandleBankAccounts(actor: Actor, brandIds: readonly string[]): boolean {
  return forOne(actor, 'influencers.read-bank-account', brandIds)
}

/** Their own account, or a manager's of a brand they work with. */
export function mayChangeBankAccount(actor: Actor, influencerId: string, brandIds: readonly string[]): boolean {
  return (
    may(actor, 'influencers.change-bank-account', { brandId: null, influencerId }) ||
    forOne(actor, 'influencers.change-bank-account', brandIds)
  )
}

/** For one of the brands, not by being the influencer. */
function forOne(actor: Actor, action: Action, brandIds: readonly string[]): boolean {
  return brandIds.some((brandId) => may(actor, action, { brandId, influencerId: null }))
}
