import { rolesFor } from '#app/domain/permissions.ts'
import { RequestChanges } from '#app/features/influencers/application-inputs.ts'
import { requestChanges } from '#app/features/influencers/commands/request-changes.server.ts'
import { presentApplication } from '#app/features/influencers/queries/present-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApplicationDetail } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'request-changes',
  method: 'post',
  path: '/applications/{applicationId}/request-changes',
  tag: 'applications',
  summary: 'Asks the applicant to change exactly these fields',
  access: rolesFor('influencers.request-changes'),
  input: RequestChanges,
  output: ApplicationDetail,
  async run(tx, input, ctx) {
    await requestChanges(tx, input, ctx, { machineNow: new Date() })
    return presentApplication(tx, input, ctx)
  },
})
