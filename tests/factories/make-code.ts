import { randomUUID } from 'node:crypto'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Code = typeof codes.$inferSelect

/** An active code, assigned to an influencer from `assignedFrom` on (the start of 2026 unless told otherwise). */
export async function makeCode(
  tx: Tx,
  overrides: Partial<typeof codes.$inferInsert> & {
    brandId: string
    campaignId: string
    influencerId: string
    assignedFrom?: Date
    assignedUntil?: Date | null
  },
): Promise<Code> {
  const { influencerId, assignedFrom = new Date('2026-01-01T05:00:00Z'), assignedUntil = null, ...columns } = overrides
  const text = columns.code ?? `CODE${randomUUID().slice(0, 8).toUpperCase()}`
  const [code] = await tx
    .insert(codes)
    .values({ status: 'active', createdAt: testNow, ...columns, code: text, normalizedCode: normalizeCode(text) })
    .returning()
  await tx.insert(codeAssignments).values({ codeId: code!.id, influencerId, assignedFrom, assignedUntil })
  return code!
}
