import { z } from 'zod'
import { defineOperation } from '#app/http/api/operation.ts'
import { revokeToken } from '#app/http/revoke-token.server.ts'

export default defineOperation({
  id: 'revoke-token',
  method: 'post',
  path: '/auth/revoke',
  tag: 'auth',
  summary: 'Ends a sign-in by one of its tokens',
  description: `RFC 7009: send a refresh or an access token; the whole sign-in ends, and so do all of its tokens, at once. A token that is worth nothing
is answered alike. The tokens of a program of its own end with it, or by themselves: \`auth.unsupported-token\`.`,
  access: 'public',
  isOAuth: true,
  input: z.object({
    token: z.string().min(1).max(4000),
    tokenTypeHint: z.string().max(40).optional().describe('Accepted as RFC 7009 asks, and not needed.'),
  }),
  output: z.object({}),
  async runPublic({ token }, request) {
    await revokeToken(request, token)
    return {}
  },
})
