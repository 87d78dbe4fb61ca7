import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { confirmTotp } from '#app/features/auth/commands/confirm-totp.server.ts'
import { createUser } from '#app/features/auth/commands/create-user.server.ts'
import { totpCode } from '#app/features/auth/totp.server.ts'
import { sealTotpEnrolment } from '#app/features/auth/totp-enrolment.server.ts'
import { connectVtex } from '#app/features/brands/commands/connect-vtex.server.ts'
import { createBrand } from '#app/features/brands/commands/create-brand.server.ts'
import { recordHookState } from '#app/features/brands/commands/record-hook-state.server.ts'
import { ConnectVtex, CreateBrand } from '#app/features/brands/inputs.ts'
import { createCampaign } from '#app/features/campaigns/commands/create-campaign.server.ts'
import { publishCampaign } from '#app/features/campaigns/commands/publish-campaign.server.ts'
import { CreateCampaign } from '#app/features/campaigns/inputs.ts'
import { createCode } from '#app/features/codes/commands/create-code.server.ts'
import { CreateCode } from '#app/features/codes/inputs.ts'
import { createInfluencer } from '#app/features/influencers/commands/create-influencer.server.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { CreateInfluencer } from '#app/features/influencers/inputs.ts'
import type { Keys } from '#app/platform/keys.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Tx } from '#db/types.ts'
import { influencerPassword, logins } from './logins.ts'
import { acceptAsUsers, makePolicies } from './make-policies.ts'
import { type BrandSlug, plannedBrands, plannedCampaigns, plannedCodes, plannedInfluencers } from './world-plan.ts'

const day = 86_400_000

/** Everything but orders, through the commands, as if it had been entered when the campaigns began. */
export async function buildWorld(
  tx: Tx,
  { keys, vault }: { keys: Keys; vault: Vault },
  actor: Context['actor'],
  now: Date,
): Promise<void> {
  const at = (daysAgo: number): Context => ({ actor, now: new Date(now.getTime() - daysAgo * day), requestId: 'seed' })
  const brandIds = await makeBrands(tx, vault, at(80))
  await makePolicies(tx, at(79))
  const influencerIds = await makeInfluencers(tx, keys, brandIds, at(78))
  const userIds = await makeUsers(tx, { brandIds, influencerIds, vault }, at(77))
  await acceptAsUsers(tx, brandIds.get('lumbre')!, userIds, at(76))
  for (const planned of plannedCampaigns) {
    const { brand, startedDaysAgo, discountPercent: _, ...campaign } = planned
    const ctx = at(startedDaysAgo)
    const input = CreateCampaign.parse({ ...campaign, brandId: brandIds.get(brand), startsAt: ctx.now.toISOString() })
    const { id: campaignId } = await createCampaign(tx, input, ctx)
    await publishCampaign(tx, { campaignId }, ctx)
    for (const { code, handle } of plannedCodes.filter(({ campaign }) => campaign === planned.utmSource))
      await createCode(tx, CreateCode.parse({ campaignId, influencerId: influencerIds.get(handle), code }), ctx)
  }
}

async function makeBrands(tx: Tx, vault: Vault, ctx: Context): Promise<Map<BrandSlug, string>> {
  const ids = new Map<BrandSlug, string>()
  for (const planned of plannedBrands) {
    const { id: brandId } = await createBrand(tx, CreateBrand.parse(planned), ctx)
    await connectVtex(tx, ConnectVtex.parse({ ...planned, brandId }), ctx, { vault })
    await recordHookState(tx, { brandId, hookState: 'configured' }, ctx)
    ids.set(planned.slug, brandId)
  }
  return ids
}

async function makeInfluencers(
  tx: Tx,
  keys: Keys,
  brandIds: ReadonlyMap<BrandSlug, string>,
  ctx: Context,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { brands, ...planned } of plannedInfluencers) {
    const [first, ...others] = brands.map((slug) => brandIds.get(slug)!)
    const input = CreateInfluencer.parse({ ...planned, brandId: first })
    const { id: influencerId } = await createInfluencer(tx, input, ctx, { customerHashKey: keys.customerHash })
    for (const brandId of others) await linkInfluencer(tx, { brandId, influencerId }, ctx)
    ids.set(planned.handle, influencerId)
  }
  return ids
}

/** @returns the users who are influencers */
async function makeUsers(
  tx: Tx,
  {
    brandIds,
    influencerIds,
    vault,
  }: { brandIds: ReadonlyMap<BrandSlug, string>; influencerIds: ReadonlyMap<string, string>; vault: Vault },
  ctx: Context,
): Promise<string[]> {
  for (const { name, email, password, totpSecret, grants } of logins.filter(({ grants }) => grants[0]?.role !== 'influencer')) {
    const staff = grants.map(({ role, brand }) => ({ role, brandId: brand === null ? null : brandIds.get(brand)! }))
    const input = { name, email, password, grants: staff as Parameters<typeof createUser>[1]['grants'] }
    const person = await createUser(tx, input, ctx)
    if (totpSecret !== undefined) await giveApp(tx, person, totpSecret, vault, ctx)
  }
  const userIds: string[] = []
  for (const { name, email, handle } of plannedInfluencers) {
    const influencerId = influencerIds.get(handle)!
    const grants = [{ role: 'influencer' as const, brandId: null }]
    const { userId } = await createUser(tx, { name, email, password: influencerPassword, grants, influencerId }, ctx)
    userIds.push(userId)
  }
  return userIds
}

/** An authenticator app whose secret is known, confirmed by its first code as anybody's. */
async function giveApp(tx: Tx, actor: UserActor, secret: string, vault: Vault, { now, requestId }: Context): Promise<void> {
  const enrolment = await sealTotpEnrolment(actor.userId, secret, now, { vault })
  const input = { enrolment, code: await totpCode(secret, now) }
  await confirmTotp(tx, input, { actor, now, requestId, hasFreshFactor: true }, { vault })
}
