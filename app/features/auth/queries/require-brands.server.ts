import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { unknownBrand } from '../people-errors.ts'

/** @throws DomainError auth.unknown-brand where one of the ids is no brand's */
export async function requireBrands(tx: Tx, brandIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(brandIds)]
  if (wanted.length === 0) return
  // Plain SQL: brands is a later room, whose tables this one may not import.
  const [row] = await tx.execute<{ known: number }>(sql`select count(*)::int as known from brands where id in ${wanted}`)
  if (row!.known !== wanted.length) throw unknownBrand()
}
