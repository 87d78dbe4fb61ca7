import { z } from 'zod'
import { defineOperation } from '#app/http/api/operation.ts'
import { refreshTokens } from '#app/http/api-tokens.server.ts'
import { Tokens } from '../schemas/tokens.server.ts'

export default defineOperation({
  id: 'refresh-token',
  method: 'post',
  path: '/auth/refresh',
  tag: 'auth',
  summary: 'The next pair of tokens',
  description: `Each refresh token is worth one refresh: keep the new one, drop the old one. One refresh at a time: where an answer gets lost, the same
refresh may be repeated within 30 seconds, and only the last answer counts. Any other second use of a token ends the whole sign-in: somebody
else had it. A sign-in ends after 30 days, or 14 without a refresh.`,
  access: 'public',
  isOAuth: true,
  input: z.object({ refreshToken: z.string().min(1).max(4000) }),
  output: Tokens,
  runPublic: (input, request) => refreshTokens(request, input.refreshToken),
})
