import type { Actor } from '#app/domain/actor.ts'
import { type Action, may } from '#app/domain/permissions.ts'

/** The sections of an influencer's page, in their order, and what reading each takes. */
export const profileTabs = {
  summary: 'influencers.read',
  sales: 'commissions.read',
  codes: 'codes.read',
  campaigns: 'campaigns.read-members',
  documents: 'influencers.read-kyc-file',
  consents: 'policies.read-consents',
  money: 'ledger.read-wallet',
  notes: 'influencers.read-notes',
  history: 'influencers.read',
} as const satisfies Readonly<Record<string, Action>>

export type ProfileTab = keyof typeof profileTabs

/** The sections that the actor may open of an influencer of the brand. */
export function profileTabsFor(actor: Actor, brandId: string): ProfileTab[] {
  return (Object.keys(profileTabs) as ProfileTab[]).filter((tab) => may(actor, profileTabs[tab], { brandId, influencerId: null }))
}
