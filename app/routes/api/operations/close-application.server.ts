import { rolesFor } from '#app/domain/permissions.ts'
import { CloseApplication } from '#app/features/influencers/application-inputs.ts'
import { closeApplication } from '#app/features/influencers/commands/close-application.server.ts'
import { presentApplication } from '#app/features/influencers/queries/present-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApplicationDetail } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'close-application',
  method: 'post',
  path: '/applications/{applicationId}/close',
  tag: 'applications',
  summary: 'Gives an application up without a judgement',
  access: rolesFor('influencers.reject-application'),
  input: CloseApplication,
  output: ApplicationDetail,
  async run(tx, input, ctx) {
    await closeApplication(tx, input, ctx)
    return presentApplication(tx, input, ctx)
  },
})
