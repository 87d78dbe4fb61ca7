import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import { inspectUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import { thumbnailOf } from '#app/platform/uploads/thumbnail.server.ts'
import { noScanner } from '#app/platform/uploads/virus-scanner.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'
import { makeSeller } from '#tests/factories/make-commission.ts'
import { makeMember } from '#tests/factories/make-member.ts'
import { as, auditorOf, influencerPerson, managerOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { makePhoto } from '#tests/support/make-photo.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { createTestStorage } from '#tests/support/test-storage.ts'
import { getAssetContent } from '../queries/get-asset-content.server.ts'
import { listAssets } from '../queries/list-assets.server.ts'
import { listOwnCampaigns } from '../queries/list-own-campaigns.server.ts'
import { addAsset } from './add-asset.server.ts'
import { orderAssets } from './order-assets.server.ts'
import { removeAsset } from './remove-asset.server.ts'
import { renameAsset } from './rename-asset.server.ts'

const { storage } = createTestStorage()

/** A picture as a manager sends it: kept, made small, listed. */
async function handOut(tx: Tx, campaignId: string, declaredName: string, actor: Actor) {
  const ctx = as(actor)
  const photo = await makePhoto({ width: 900, height: 600 })
  const upload = await inspectUpload(photo, { declaredName, accept: ['image'], maxBytes: 10_000_000, scanner: noScanner })
  const place = { transaction: <T>(work: (inner: Tx) => Promise<T>) => work(tx), storage }
  const storageKey = await keepUpload(place, { purpose: 'campaign_assets', upload }, ctx)
  const thumbnailKey = await keepUpload(place, { purpose: 'campaign_thumbnails', upload: await thumbnailOf(upload) }, ctx)
  const { kind, fileName, contentType, size, sha256 } = upload
  const asset = { kind, fileName, contentType, size, sha256, storageKey, thumbnailKey }
  return (await addAsset(tx, { campaignId, name: undefined, asset }, ctx)).assetId
}

test(
  'files of a campaign are added, named, ordered and removed; members download them, nobody else does',
  inRollback(async (tx) => {
    const { brandId, campaignId, influencerId } = await makeSeller(tx)
    const stranger = await makeSeller(tx, { brandId })
    await makeMember(tx, { brandId, campaignId, influencerId })
    const manager = managerOf(brandId)
    const [logo, look] = [await handOut(tx, campaignId, 'logo.jpg', manager), await handOut(tx, campaignId, 'look.jpg', manager)]
    const names = async () => (await listAssets(tx, [campaignId])).get(campaignId)?.map(({ name }) => name)
    await renameAsset(tx, { campaignId, assetId: logo, name: 'Logo' }, as(manager))
    await orderAssets(tx, { campaignId, assetIds: [look, logo] }, as(manager))
    expect(await names()).toEqual(['look.jpg', 'Logo'])
    await expect(orderAssets(tx, { campaignId, assetIds: [look] }, as(manager))).rejects.toMatchObject({
      code: 'campaigns.assets-changed',
    })

    const member = influencerPerson(influencerId)
    const open = (actor: Actor, size: 'whole' | 'small') => getAssetContent(tx, { campaignId, assetId: logo, size }, as(actor))
    const own = async () => (await listOwnCampaigns(tx, { influencerId, campaignId }, as(member)))[0]!.assets
    for (const actor of [member, auditorOf(brandId)]) {
      const [whole, small] = [await open(actor, 'whole'), await open(actor, 'small')]
      expect([whole.contentType, small.contentType]).toEqual(['image/jpeg', 'image/webp'])
      expect((await storage.get(small.storageKey)).length).toBeLessThan((await storage.get(whole.storageKey)).length)
    }
    expect((await own()).map(({ id }) => id)).toEqual([look, logo])
    const notThere = { code: 'campaigns.asset-not-found' }
    for (const actor of [influencerPerson(stranger.influencerId), managerOf((await makeSeller(tx)).brandId)])
      await expect(open(actor, 'whole')).rejects.toMatchObject(notThere)
    await tx.update(campaignMembers).set({ status: 'invited' }).where(eq(campaignMembers.campaignId, campaignId))
    await expect(open(member, 'small')).rejects.toMatchObject(notThere)
    expect(await own()).toEqual([])

    const { storageKey } = await open(manager, 'whole')
    await removeAsset(tx, { campaignId, assetId: logo }, as(manager))
    expect(await names()).toEqual(['look.jpg'])
    await expect(open(manager, 'whole')).rejects.toMatchObject(notThere)
    await removeAsset(tx, { campaignId, assetId: logo }, as(manager))
    await expect(renameAsset(tx, { campaignId, assetId: logo, name: 'X' }, as(manager))).rejects.toMatchObject(notThere)
    const [object] = await tx.select().from(storedObjects).where(eq(storedObjects.key, storageKey))
    expect(object?.deletedAt).not.toBeNull()
    await expect(handOut(tx, campaignId, 'x.jpg', auditorOf(brandId))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
    expect((await auditTrail(tx, 'campaign', campaignId)).map(({ action }) => action)).toEqual([
      'campaigns.add-asset',
      'campaigns.add-asset',
      'campaigns.rename-asset',
      'campaigns.order-assets',
      'campaigns.remove-asset',
    ])
  }),
)
