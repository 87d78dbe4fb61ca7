import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { notConnected } from '#app/features/brands/errors.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { readSyncStatus } from '../../vtex/sync-status.server.ts'
import { SyncStatus } from '../schemas/sync-status.server.ts'

export default defineOperation({
  id: 'get-sync-status',
  method: 'get',
  path: '/brands/{brandId}/vtex/sync',
  tag: 'brands',
  summary: 'What the platform takes of the account’s limits, and how the brand’s coupons stand against VTEX',
  access: staffFor('brands.read-vtex-connection'),
  input: z.object({ brandId: Id }),
  output: SyncStatus,
  async run(tx, input, { actor }) {
    const status = await readSyncStatus(tx, input, actor)
    if (status === null) throw notConnected()
    return status
  },
})
