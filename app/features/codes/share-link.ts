/** What a share link needs to know of its code. `account` null: the brand is not connected with its shop yet. */
export type SharedCode = { readonly normalizedCode: string; readonly brand: { readonly account: string | null } }

/**
 * The shop's address for an influencer's post, or null while there is no shop. Its UTMs tell the shop where visits come from; they are not
 * the campaign's utmSource, which would give the discount without the code, and so a sale without its influencer (domain section 9).
 */
export function shareLink({ normalizedCode, brand }: SharedCode): string | null {
  if (brand.account === null) return null
  const url = new URL(`https://${brand.account}.myvtex.com/`)
  url.searchParams.set('utm_source', 'influencer')
  url.searchParams.set('utm_medium', 'social')
  url.searchParams.set('utm_campaign', normalizedCode)
  return url.href
}
