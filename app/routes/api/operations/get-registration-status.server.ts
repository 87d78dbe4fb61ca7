import { z } from 'zod'
import { defineOperation } from '#app/http/api/operation.ts'
import { applicationOf, statusOfApplication } from '../applicant.server.ts'
import { OwnApplication } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'get-registration-status',
  method: 'post',
  path: '/influencers/register/status',
  tag: 'applications',
  summary: 'Where an application stands, by its token',
  description: 'A POST, so that the token stands in no address and no log.',
  access: 'public',
  input: z.object({ token: z.string().min(20).max(100) }),
  output: OwnApplication,
  async runPublic({ token }, request) {
    return statusOfApplication((await applicationOf(request, token)).application)
  },
})
