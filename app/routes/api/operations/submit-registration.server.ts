import { z } from 'zod'
import { submitApplication } from '#app/features/influencers/commands/submit-application.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { applicationOf, statusOfApplication } from '../applicant.server.ts'
import { OwnApplication } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'submit-registration',
  method: 'post',
  path: '/influencers/register/submit',
  tag: 'applications',
  summary: 'Sends a complete application to the brand',
  description:
    'The address has to be confirmed; `details.missing` of a refusal names what is not there yet. Sending twice is sending once.',
  access: 'public',
  input: z.object({ token: z.string().min(20).max(100) }),
  output: OwnApplication,
  async runPublic({ token }, request) {
    const { application, ctx } = await applicationOf(request, token)
    await asApplicant((tx) => submitApplication(tx, { applicationId: application.id }, ctx, { machineNow: new Date() }))
    return statusOfApplication((await applicationOf(request, token)).application)
  },
})
