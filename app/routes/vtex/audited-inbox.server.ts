import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { requestRefresh } from '#app/integrations/vtex/commands/request-refresh.server.ts'
import { retryNotifications } from '#app/integrations/vtex/commands/retry-notifications.server.ts'
import type { RequestRefresh, RetryNotifications } from '#app/integrations/vtex/inputs.ts'

type Command<I, R> = (tx: Parameters<typeof recordAudit>[0], input: I, ctx: Context) => Promise<R>

/** `retryNotifications` by a person, with its audit row in the same transaction. */
export const retryNotificationsAudited: Command<RetryNotifications, Awaited<ReturnType<typeof retryNotifications>>> = async (
  tx,
  input,
  ctx,
) => {
  const result = await retryNotifications(tx, input, ctx)
  if (result.retried.length > 0) {
    const after = { count: result.retried.length, first: String(result.retried[0]), all: input.notificationIds === undefined }
    const subject = { brandId: input.brandId, subjectType: 'brand', subjectId: input.brandId }
    await recordAudit(tx, { action: 'vtex.retry-notifications', ...subject, before: null, after }, ctx)
  }
  return result
}

/** `requestRefresh` by a person, with its audit row in the same transaction. */
export const requestRefreshAudited: Command<RequestRefresh, Awaited<ReturnType<typeof requestRefresh>>> = async (
  tx,
  input,
  ctx,
) => {
  const result = await requestRefresh(tx, input, ctx)
  if (result.kind === 'requested') {
    const after = { notificationId: String(result.notificationId) }
    const subject = { brandId: input.brandId, subjectType: 'vtex-order', subjectId: input.vtexOrderId }
    await recordAudit(tx, { action: 'vtex.request-refresh', ...subject, before: null, after }, ctx)
  }
  return result
}
