import type { Actor } from '#app/domain/actor.ts'
import { may } from '#app/domain/permissions.ts'

export function mayCreateCampaigns(actor: Actor, brandId: string): boolean {
  return may(actor, 'campaigns.create-campaign', { brandId })
}

export function mayAddAsset(actor: Actor, brandId: string): boolean {
  return may(actor, 'campaigns.add-asset', { brandId })
}

/** Whether a page offers to change a brand's campaigns; each command asks for its own action. */
export function mayChangeCampaigns(actor: Actor, brandId: string): boolean {
  return may(actor, 'campaigns.update-campaign', { brandId })
}
