import { rolesFor } from '#app/domain/permissions.ts'
import { changeThresholds } from '#app/features/health/commands/change-thresholds.server.ts'
import { ChangeThresholds } from '#app/features/health/inputs.ts'
import { findThresholds } from '#app/features/health/queries/find-thresholds.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { RadarThresholds } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'change-radar-thresholds',
  method: 'put',
  path: '/brands/{brandId}/radar',
  tag: 'codes',
  summary: 'Changes from when on the radar speaks',
  access: rolesFor('health.change-thresholds'),
  input: ChangeThresholds,
  output: RadarThresholds,
  async run(tx, input, ctx) {
    await changeThresholds(tx, input, ctx)
    return findThresholds(tx, input.brandId)
  },
})
