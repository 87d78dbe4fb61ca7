import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'

/** 20 MiB: what one file of a campaign may weigh. */
export const largestAsset = 20 * 1024 * 1024
/** What the field for a file offers to choose from; what comes is told by its content. */
export const assetEndings = '.jpg,.jpeg,.png,.webp,.pdf,.zip,.mp4,.webm,.mov'
export const mostAssets = 60

export const AssetName = z.string().trim().min(1).max(120).describe('What people call the file.')

export const AssetRef = z.object({ campaignId: Id, assetId: Id })
export type AssetRef = z.output<typeof AssetRef>

export const RenameAsset = AssetRef.extend({ name: AssetName })
export type RenameAsset = z.output<typeof RenameAsset>

export const OrderAssets = z.object({
  campaignId: Id,
  assetIds: z.array(Id).min(1).max(mostAssets).describe('Every file of the campaign, in the order wanted.'),
})
export type OrderAssets = z.output<typeof OrderAssets>

/** What the page of a campaign's files posts, but for a new file. */
export const AssetForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rename'), assetId: Id, name: AssetName }),
  z.object({ intent: z.literal('order'), assetIds: OrderAssets.shape.assetIds }),
  z.object({ intent: z.literal('remove'), assetId: Id }),
])
export type AssetForm = z.output<typeof AssetForm>
