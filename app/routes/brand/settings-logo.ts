import type { ActionFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/domain/errors.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { keepLogo } from './keep-logo.server.ts'

/** Takes the logo that the settings send, with or without a script; a refused one is told of there. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('brands.set-logo'))
  const settings = `/brands/${visitor.brand.slug}/settings`
  try {
    await keepLogo(request, { brandId: visitor.brand.id }, visitor)
    return redirectWithToast(settings, 'brands.toast.logo')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const values = Object.fromEntries(
      Object.entries(error.details).filter((entry): entry is [string, string | number] =>
        ['string', 'number'].includes(typeof entry[1]),
      ),
    )
    return redirectWithToast(settings, `errors.${error.code}`, values, 'error')
  }
}
