import { z } from 'zod'
import { makeChallenge } from '#app/features/influencers/gate/proof-of-work.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'get-registration-challenge',
  method: 'get',
  path: '/influencers/register/challenge',
  tag: 'applications',
  summary: 'A proof of work to solve before an application is begun',
  access: 'public',
  input: z.object({}),
  output: z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.string().optional() }),
  async runPublic() {
    const { parameters, signature } = await makeChallenge(keys().proofOfWork, new Date())
    return { parameters: { ...parameters }, signature }
  },
})
