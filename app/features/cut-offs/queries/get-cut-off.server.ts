import { and, desc, eq, lt } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { namesOfPeople } from '#app/features/influencers/queries/names-of-people.server.ts'
import { brands } from '#db/schema/brands.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'
import { cutOffNotFound } from '../errors.ts'
import type { CutOffRef } from '../inputs.ts'
import type { CutOffListItem } from './list-cut-offs.server.ts'
import { sumCutOffs } from './sum-cut-offs.server.ts'

export type CutOffDetail = CutOffListItem & {
  readonly brand: { readonly id: string; readonly name: string; readonly timeZone: string }
  /** The person who let it pass; null: nobody. */
  readonly overriddenName: string | null
  /** The person who sealed it; null: the platform. */
  readonly sealedName: string | null
  /** The brand's sealed cut-off before, whose hash is part of this one's. */
  readonly previous: { readonly id: string; readonly firstDay: string; readonly hash: string } | null
}

/** One cut-off with its sums and the one that its hash hangs on. @throws DomainError cut-offs.not-found */
export async function getCutOff(tx: Tx, { cutOffId }: CutOffRef, actor: Actor): Promise<CutOffDetail> {
  const [row] = await tx
    .select({ cutOff: cutOffs, brand: { id: brands.id, name: brands.name, timeZone: brands.timeZone } })
    .from(cutOffs)
    .innerJoin(brands, eq(brands.id, cutOffs.brandId))
    .where(and(eq(cutOffs.id, cutOffId), inScope(cutOffs.brandId, actor)))
  if (row === undefined) throw cutOffNotFound()
  const { cutOff, brand } = row
  const [before] = await tx
    .select({ id: cutOffs.id, firstDay: cutOffs.firstDay, hash: cutOffs.hash })
    .from(cutOffs)
    .where(and(eq(cutOffs.brandId, brand.id), eq(cutOffs.status, 'sealed'), lt(cutOffs.firstDay, cutOff.firstDay)))
    .orderBy(desc(cutOffs.firstDay))
    .limit(1)
  const sums = await sumCutOffs(tx, [cutOffId])
  const nameOf = await peopleBehind(tx, [cutOff.overriddenBy, cutOff.sealedBy])
  const people = { overriddenName: nameOf(cutOff.overriddenBy), sealedName: nameOf(cutOff.sealedBy) }
  const previous = before === undefined ? null : { ...before, hash: before.hash! }
  return { ...cutOff, ...people, brand, previous, sums: sums.get(cutOffId) ?? [] }
}

/** Names behind the labels of actors (`user:<id>`). */
async function peopleBehind(tx: Tx, labels: readonly (string | null)[]): Promise<(label: string | null) => string | null> {
  const idOf = (label: string | null) => (label?.startsWith('user:') ? label.slice('user:'.length) : '')
  const names = await namesOfPeople(tx, labels.map(idOf))
  return (label) => names[idOf(label)] ?? null
}
