import { rolesFor } from '#app/domain/permissions.ts'
import { RejectApplication } from '#app/features/influencers/application-inputs.ts'
import { rejectApplication } from '#app/features/influencers/commands/reject-application.server.ts'
import { presentApplication } from '#app/features/influencers/queries/present-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApplicationDetail } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'reject-application',
  method: 'post',
  path: '/applications/{applicationId}/reject',
  tag: 'applications',
  summary: 'Ends an application with a reason',
  access: rolesFor('influencers.reject-application'),
  input: RejectApplication,
  output: ApplicationDetail,
  async run(tx, input, ctx) {
    await rejectApplication(tx, input, ctx)
    return presentApplication(tx, input, ctx)
  },
})
