import { type SQL, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import type { Tx } from '#db/types.ts'

/** What the guards and the shell need to know of a brand. */
export type StaffBrand = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly currency: string
  /** IANA name. */
  readonly timeZone: string
  readonly country: string
  readonly locale: 'es' | 'en'
  /** `#rrggbb`. */
  readonly primaryColor: string
  /** Address of the logo, which anybody may load; null: the name stands for it. */
  readonly logoUrl: string | null
  readonly logoSurface: LogoSurface
}

/** Of `brands`, for questions of the shell. */
// Plain SQL: brands is a later room, whose tables this one may not import, and the guards must not wait for it.
export const shellBrandColumns = sql`brands.id, slug, brands.name, currency, time_zone as "timeZone", brands.country, locale, primary_color as "primaryColor",
  '/logos/' || slug || '/' || split_part(logo_key, '/', 2) || '.png' as "logoUrl", logo_surface as "logoSurface"`

/** The brand of that slug among those the actor may read as staff; null for a foreign one and for one that does not exist. */
export async function findStaffBrand(tx: Tx, slug: string, actor: Actor): Promise<StaffBrand | null> {
  const rows = await tx.execute<StaffBrand>(
    sql`select ${shellBrandColumns} from brands where slug = ${slug} and ${isReadable(actor)}`,
  )
  return rows[0] ?? null
}

/** Every brand the actor may read as staff, by name. */
export async function listStaffBrands(tx: Tx, actor: Actor): Promise<StaffBrand[]> {
  return [
    ...(await tx.execute<StaffBrand>(sql`select ${shellBrandColumns} from brands where ${isReadable(actor)} order by name, id`)),
  ]
}

function isReadable(actor: Actor): SQL {
  const readable = readableBrands(actor)
  if (readable === 'all') return sql`true`
  return readable.length === 0 ? sql`false` : sql`id in ${readable}`
}
