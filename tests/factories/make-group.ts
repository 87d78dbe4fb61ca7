import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Overrides = Partial<typeof influencerGroups.$inferInsert> & { readonly brandId: string }
type Stay = { readonly influencerId: string; readonly joinedAt?: Date; readonly leftAt?: Date }

let made = 0

/** A group of a brand, with who is and was in it. */
export async function makeGroup(tx: Tx, overrides: Overrides, stays: readonly Stay[] = []) {
  const values = { name: `Grupo ${++made}`, createdAt: testNow, ...overrides }
  const [group] = await tx.insert(influencerGroups).values(values).returning()
  const rows = stays.map(({ influencerId, joinedAt = testNow, leftAt }) => ({
    ...{ groupId: group!.id, influencerId, joinedAt, addedBy: 'test', leftAt: leftAt ?? null },
    removedBy: leftAt === undefined ? null : 'test',
  }))
  if (rows.length > 0) await tx.insert(influencerGroupMembers).values(rows)
  return group!
}
