/** What a campaign hands out: pictures, documents, archives, short films. */
export const assetKinds = ['image', 'pdf', 'zip', 'video'] as const
export type AssetKind = (typeof assetKinds)[number]
