import { staffFor } from '#app/domain/permissions.ts'
import { ListApplications } from '#app/features/influencers/application-inputs.ts'
import { listApplications } from '#app/features/influencers/queries/list-applications.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApplicationSummary } from '../schemas/application.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-applications',
  method: 'get',
  path: '/applications',
  tag: 'applications',
  summary: 'Applications to the caller’s brands, those that wait longest first',
  access: staffFor('influencers.read-applications'),
  input: ListApplications,
  output: pageOf(ApplicationSummary),
  async run(tx, input, { actor, now }) {
    return toPage(await listApplications(tx, input, actor, now), (application) => application)
  },
})
