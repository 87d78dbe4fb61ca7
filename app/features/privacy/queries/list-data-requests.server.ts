import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { DataRequestKind, DataRequestStatus } from '#app/domain/data-request.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { users } from '#db/schema/auth.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import type { ListDataRequests } from '../inputs.ts'
import { requestsMatching } from './requests-matching.server.ts'

export type DataRequestSummary = {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly kind: DataRequestKind
  readonly status: DataRequestStatus
  readonly country: string
  readonly receivedAt: Date
  readonly dueOn: string
  readonly answeredAt: Date | null
}

export const summaryColumns = {
  id: dataRequests.id,
  userId: dataRequests.userId,
  name: users.name,
  email: users.email,
  kind: dataRequests.kind,
  status: dataRequests.status,
  country: dataRequests.country,
  receivedAt: dataRequests.receivedAt,
  dueOn: dataRequests.dueOn,
  answeredAt: dataRequests.answeredAt,
}

/** Requests about personal data, newest first. @throws DomainError privacy.not-allowed | page.invalid-cursor */
export async function listDataRequests(
  tx: Tx,
  input: ListDataRequests,
  actor: Actor,
  now: Date,
): Promise<Page<DataRequestSummary>> {
  const matching = requestsMatching(input, actor, now)
  const rows = await tx
    .select(summaryColumns)
    .from(dataRequests)
    .innerJoin(users, eq(users.id, dataRequests.userId))
    .where(and(matching, afterCursor(dataRequests.receivedAt, dataRequests.id, input.cursor)))
    .orderBy(...newestFirst(dataRequests.receivedAt, dataRequests.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.receivedAt, id: row.id }))
}
