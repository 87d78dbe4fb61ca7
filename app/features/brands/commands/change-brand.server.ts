import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { changesOf } from '#app/platform/changes.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { type Brand, getBrand } from '../queries/get-brand.server.ts'

export type BrandChange = {
  readonly brandId: string
  /** Who may, and what the record calls it. */
  readonly action: Extract<Action, `brands.${string}`>
  /** Absent fields stay as they are. */
  readonly wanted: Partial<Brand>
}

/**
 * Writes what differs of a brand's row, with its audit event; nothing where nothing does. Locks the brand.
 * @throws DomainError brands.not-found | brands.not-allowed
 */
export async function changeBrand(
  tx: Tx,
  { brandId, action, wanted }: BrandChange,
  ctx: Context,
): Promise<{ brand: Brand; before: Brand; isChanged: boolean }> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, action, { brandId })) throw notAllowed()
  const [before] = await tx.select().from(brands).where(eq(brands.id, brandId)).for('no key update')
  const changes = changesOf(before!, wanted)
  if (changes === null) return { brand: before!, before: before!, isChanged: false }
  const [brand] = await tx.update(brands).set(changes.after).where(eq(brands.id, brandId)).returning()
  await recordAudit(tx, { action, brandId, subjectType: 'brand', subjectId: brandId, ...changes }, ctx)
  return { brand: brand!, before: before!, isChanged: true }
}
