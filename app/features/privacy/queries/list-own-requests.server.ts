import { desc, eq } from 'drizzle-orm'
import type { DataRequestKind, DataRequestStatus } from '#app/domain/data-request.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { exportEndsAt } from '../export-lifetime.ts'

export type OwnDataRequest = {
  readonly id: string
  readonly kind: DataRequestKind
  readonly status: DataRequestStatus
  readonly detail: string
  readonly receivedAt: Date
  readonly dueOn: string
  readonly answeredAt: Date | null
  readonly answer: string | null
  /** Until when the exported file can be downloaded; null where there is none. */
  readonly downloadUntil: Date | null
}

/** A person's own requests, newest first. */
export async function listOwnRequests(tx: Tx, userId: string): Promise<OwnDataRequest[]> {
  const rows = await tx
    .select()
    .from(dataRequests)
    .where(eq(dataRequests.userId, userId))
    .orderBy(desc(dataRequests.receivedAt), desc(dataRequests.id))
  return rows.map(({ id, kind, status, detail, receivedAt, dueOn, answeredAt, answer, exportKey }) => {
    const downloadUntil = exportKey === null || answeredAt === null ? null : exportEndsAt(answeredAt)
    return { id, kind, status, detail, receivedAt, dueOn, answeredAt, answer, downloadUntil }
  })
}
