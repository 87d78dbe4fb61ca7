import { type InfluencerBrand, listInfluencerBrands } from '#app/features/auth/queries/list-influencer-brands.server.ts'
import { privateCookie, readCookie } from './cookie.server.ts'
import type { Read } from './read-page.server.ts'

const brandCookie = 'brand'
const yearSeconds = 365 * 24 * 60 * 60

/** `brand` is the one being looked at; null: all of them. */
export type InfluencerBrands = { readonly brands: readonly InfluencerBrand[]; readonly brand: InfluencerBrand | null }

/** The brands an influencer works with, and which of them this browser looks at: the only one, or the one that was chosen here. */
export async function readInfluencerBrands(
  request: Request,
  { read, influencerId }: { read: Read; influencerId: string },
): Promise<InfluencerBrands> {
  const brands = await read((tx) => listInfluencerBrands(tx, influencerId))
  const chosen = readCookie(request, brandCookie)
  return { brands, brand: brands.length === 1 ? brands[0]! : (brands.find(({ slug }) => slug === chosen) ?? null) }
}

/** A Set-Cookie value that keeps the choice of a brand; null looks at all of them. */
export function brandChoiceCookie(slug: string | null): string {
  return privateCookie(brandCookie, slug ?? '', { maxAgeSeconds: slug === null ? 0 : yearSeconds })
}
