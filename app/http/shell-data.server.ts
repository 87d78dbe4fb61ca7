import type { Role, UserActor } from '#app/domain/actor.ts'
import { isStaff } from '#app/features/auth/policy.ts'
import { findStaffBrand, listStaffBrands, type StaffBrand } from '#app/features/auth/queries/find-staff-brand.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { clock, database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { readInfluencerBrands } from './influencer-brands.server.ts'
import { readerFor } from './read-page.server.ts'
import { readSession } from './session.server.ts'
import { type Toast, takeToast } from './toast.server.ts'

/** Who is looking, at which brand, and what is to be told once. */
export type ShellData = {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly roles: readonly Role[] } | null
  /** The brand in the address, if the reader may see it; an influencer's: the one they chose to look at. */
  readonly brand: StaffBrand | null
  readonly brands: readonly StaffBrand[]
  readonly language: Language | null
  readonly toast: Toast | null
  readonly sandboxNow: Date | null
}

/** What the frame around every page needs, and headers to send with it (a toast that is shown clears its cookie). */
export async function readShellData(request: Request): Promise<{ shell: ShellData; headers: Headers }> {
  const session = await readSession(request)
  const sandboxNow = env().SANDBOX ? await clock().now() : null
  const { toast, headers } = takeToast(request, readLanguage(request, session?.locale ?? null))
  const publicBrand = await readPublicBrand(request)
  if (session === null)
    return { shell: { user: null, brand: publicBrand, brands: [], language: null, toast, sandboxNow }, headers }
  const { actor, email, locale } = session
  const { brands, brand } = await readBrands(request, actor)
  const roles = [...new Set(actor.grants.map(({ role }) => role))]
  const shell = {
    user: { id: actor.userId, name: actor.name, email, roles },
    brand: publicBrand ?? brand,
    brands,
    language: locale,
    toast,
    sandboxNow,
  }
  return { shell, headers }
}

/** The brand of a public page, whoever looks at it: its name and colours are everybody's to see. */
async function readPublicBrand(request: Request): Promise<StaffBrand | null> {
  const slug = publicBrandOf(new URL(request.url))
  if (slug === null) return null
  const everybody = { kind: 'system', name: 'shell' } as const
  return asSystem(database().db, everybody.name, (tx) => findStaffBrand(tx, slug, everybody), 'read')
}

/** The brand that an address of a public page names: its registration, or a policy of its own. */
function publicBrandOf({ pathname, searchParams }: URL): string | null {
  const page = pathname.replace(/\.data$/, '')
  return page.startsWith('/legal/') ? searchParams.get('brand') : (/^\/join\/([^/]+)/.exec(page)?.[1] ?? null)
}

/** Staff are where the address says, among the brands they read; an influencer has chosen among theirs. */
async function readBrands(request: Request, actor: UserActor): Promise<Pick<ShellData, 'brand' | 'brands'>> {
  const { pathname } = new URL(request.url)
  const read = readerFor(actor)
  if (actor.influencerId !== null && (!isStaff(actor.grants) || pathname.startsWith('/influencer')))
    return readInfluencerBrands(request, { read, influencerId: actor.influencerId })
  const brands = await read((tx) => listStaffBrands(tx, actor))
  const slug = /^\/brands\/([^/]+)/.exec(pathname.replace(/\.data$/, ''))?.[1]
  return { brands, brand: brands.find((brand) => brand.slug === slug) ?? null }
}
