import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { RetryNotifications } from '#app/integrations/vtex/inputs.ts'
import { retryNotificationsAudited } from '../../vtex/audited-inbox.server.ts'
import { RowNumber } from '../schemas/values.server.ts'

export default defineOperation({
  id: 'retry-notifications',
  method: 'post',
  path: '/brands/{brandId}/notifications/retry',
  tag: 'notifications',
  summary: 'Tries parked and waiting notifications of a brand now',
  access: rolesFor('vtex.retry-notifications'),
  status: 202,
  input: RetryNotifications,
  output: z.object({ retried: z.array(RowNumber) }),
  async run(tx, input, ctx) {
    const { retried } = await retryNotificationsAudited(tx, input, ctx)
    return { retried: retried.map(String) }
  },
})
