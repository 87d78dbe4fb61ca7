import { type ActionFunctionArgs, redirectDocument } from '@remix-run/node'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { brandChoiceCookie, readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { safeRedirect } from '#app/http/safe-redirect.ts'

/** Keeps which of their brands an influencer looks at (none: all of them) and returns to the page they were on. */
export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const form = await readForm(request)
  const { brands } = await readInfluencerBrands(request, visitor)
  const chosen = brands.find(({ slug }) => slug === form.get('brand'))?.slug ?? null
  const headers = { 'Set-Cookie': brandChoiceCookie(chosen) }
  return redirectDocument(safeRedirect(form.get('returnTo'), '/influencer'), { headers })
}
