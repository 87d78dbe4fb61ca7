import { staffFor } from '#app/domain/permissions.ts'
import { ApplicationRef } from '#app/features/influencers/application-inputs.ts'
import { presentApplication } from '#app/features/influencers/queries/present-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ApplicationDetail } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'get-application',
  method: 'get',
  path: '/applications/{applicationId}',
  tag: 'applications',
  summary: 'An application with everything that a decision needs',
  description:
    'Numbers of documents and accounts are shown by their last four. Duplicates of brands that the caller does not read are told without who it is.',
  access: staffFor('influencers.read-applications'),
  input: ApplicationRef,
  output: ApplicationDetail,
  run: presentApplication,
})
