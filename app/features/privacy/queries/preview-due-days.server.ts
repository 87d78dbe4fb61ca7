import type { UserActor } from '#app/domain/actor.ts'
import { type DataRequestKind, dataRequestKinds } from '#app/domain/data-request.ts'
import { localDate } from '#app/domain/period.ts'
import type { Tx } from '#db/types.ts'
import { dueOn } from '../due-on.server.ts'
import { findHome } from './find-home.server.ts'

/** By when each kind of request would be answered, if the person asked it now. */
export async function previewDueDays(tx: Tx, actor: UserActor, now: Date): Promise<Record<DataRequestKind, string>> {
  const { country, timeZone } = await findHome(tx, actor)
  const today = localDate(now, timeZone)
  const days = dataRequestKinds.map((kind) => [kind, dueOn(today, country, kind)] as const)
  return Object.fromEntries(days) as Record<DataRequestKind, string>
}
