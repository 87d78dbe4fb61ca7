import { rolesFor } from '#app/domain/permissions.ts'
import { ApproveApplication } from '#app/features/influencers/application-inputs.ts'
import { approveApplication } from '#app/features/influencers/commands/approve-application.server.ts'
import { presentApplication } from '#app/features/influencers/queries/present-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { ApplicationDetail } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'approve-application',
  method: 'post',
  path: '/applications/{applicationId}/approve',
  tag: 'applications',
  summary: 'The applicant becomes an influencer of the brand',
  access: rolesFor('influencers.approve-application'),
  input: ApproveApplication,
  output: ApplicationDetail,
  async run(tx, input, ctx) {
    await approveApplication(tx, input, ctx, { customerHashKey: keys().customerHash, machineNow: new Date() })
    return presentApplication(tx, input, ctx)
  },
})
