import { z } from 'zod'
import { SignIn } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { issueAccessToken } from '#app/http/bearer.server.ts'

export default defineOperation({
  id: 'create-token',
  method: 'post',
  path: '/auth/token',
  tag: 'auth',
  summary: 'A short access token for an e-mail and a password',
  description: 'Send it as `Authorization: Bearer …`. Attempts are throttled as the sign-in form’s are.',
  access: 'public',
  input: SignIn,
  output: z.object({
    accessToken: z.string(),
    tokenType: z.literal('Bearer'),
    expiresIn: z.int().describe('Seconds.'),
  }),
  async runPublic(input, request) {
    const { token, expiresInSeconds } = await issueAccessToken(request, input)
    return { accessToken: token, tokenType: 'Bearer' as const, expiresIn: expiresInSeconds }
  },
})
