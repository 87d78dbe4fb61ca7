import { and, isNotNull, lt } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { recordEvent } from './record-event.server.ts'

/** Gives up the exported files whose seven days are over; their bytes go within the hour. @returns how many */
export async function forgetExports(tx: Tx, ctx: Context): Promise<number> {
  const sevenDaysAgo = new Date(ctx.now.getTime() - 7 * 86_400_000)
  const over = and(isNotNull(dataRequests.exportKey), lt(dataRequests.answeredAt, sevenDaysAgo))
  const rows = await tx
    .select({ id: dataRequests.id, status: dataRequests.status, key: dataRequests.exportKey })
    .from(dataRequests)
    .where(over)
    .for('update')
  if (rows.length > 0) await tx.update(dataRequests).set({ exportKey: null }).where(over)
  for (const { id, status, key } of rows) {
    await giveUpObject(tx, { key: key! }, ctx)
    await recordEvent(tx, { requestId: id, kind: 'forget-export', from: status, to: status }, ctx)
  }
  return rows.length
}
