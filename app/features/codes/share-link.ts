/** What a share link needs to know of its code. Without an address and without an account the brand has no shop yet. */
export type SharedCode = {
  readonly normalizedCode: string
  readonly brand: { readonly account: string | null; readonly storeUrl: string | null }
}

/**
 * The shop's address for an influencer's post, or null while there is no shop: the one that the brand gave, else its account's. Its UTMs tell the shop where
 * visits come from; they are not the campaign's utmSource, which would give the discount without the code, and so a sale without its influencer (domain section 9).
 */
export function shareLink({ normalizedCode, brand }: SharedCode): string | null {
  const shop = shopOf(brand)
  if (shop === null) return null
  const url = new URL(shop)
  url.searchParams.set('utm_source', 'influencer')
  url.searchParams.set('utm_medium', 'social')
  url.searchParams.set('utm_campaign', normalizedCode)
  return url.href
}

function shopOf({ storeUrl, account }: SharedCode['brand']): string | null {
  if (storeUrl !== null && URL.canParse(storeUrl)) return storeUrl
  return account === null ? null : `https://${account}.myvtex.com/`
}
