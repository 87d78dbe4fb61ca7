import { asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { users } from '#db/schema/auth.ts'
import { dataRequestEvents, dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { type AnswerTerm, answerTermOf } from '../answer-terms.ts'
import { notAllowed, requestNotFound } from '../errors.ts'
import { mayReadRequests } from '../policy.ts'
import { type DataRequestSummary, summaryColumns } from './list-data-requests.server.ts'
import { type ErasurePlan, planErasure } from './plan-erasure.server.ts'

export type DataRequestDetail = DataRequestSummary & {
  readonly influencerId: string | null
  readonly detail: string
  readonly answer: string | null
  readonly outcome: Readonly<Record<string, unknown>> | null
  readonly term: AnswerTerm
  readonly events: readonly { readonly id: bigint; readonly kind: string; readonly note: string; readonly occurredAt: Date }[]
  /** What a deletion would do now; null for other kinds and once it is answered. */
  readonly plan: ErasurePlan | null
}

/** A request with its history, and for an open deletion what it would do. @throws DomainError privacy.not-found | privacy.not-allowed */
export async function getDataRequest(tx: Tx, requestId: string, actor: Actor): Promise<DataRequestDetail> {
  if (!mayReadRequests(actor)) throw notAllowed()
  const { influencerId, detail, answer, outcome } = dataRequests
  const [row] = await tx
    .select({ ...summaryColumns, influencerId, detail, answer, outcome })
    .from(dataRequests)
    .innerJoin(users, eq(users.id, dataRequests.userId))
    .where(eq(dataRequests.id, requestId))
  if (row === undefined) throw requestNotFound()
  const events = await tx
    .select({
      id: dataRequestEvents.id,
      kind: dataRequestEvents.kind,
      note: dataRequestEvents.note,
      occurredAt: dataRequestEvents.occurredAt,
    })
    .from(dataRequestEvents)
    .where(eq(dataRequestEvents.requestId, requestId))
    .orderBy(asc(dataRequestEvents.id))
  const isOpenDeletion = row.kind === 'delete' && (row.status === 'received' || row.status === 'in-progress')
  const plan =
    isOpenDeletion && row.influencerId !== null
      ? await planErasure(tx, { userId: row.userId, influencerId: row.influencerId })
      : null
  return { ...row, term: answerTermOf(row.country, row.kind), events, plan }
}
