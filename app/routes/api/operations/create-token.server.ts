import { TokenRequest } from '#app/features/auth/token-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { type ClientCredentials, tokenForClient, tokensForPerson } from '#app/http/api-tokens.server.ts'
import { Tokens } from '../schemas/tokens.server.ts'

export default defineOperation({
  id: 'create-token',
  method: 'post',
  path: '/auth/token',
  tag: 'auth',
  summary: 'Tokens for a person, or for a program of its own',
  description: `A person sends \`email\`, \`password\` and, where they have a second factor, \`code\` (of their app, or a recovery code): without it
the answer is \`auth.second-factor-needed\`. Attempts are throttled as the sign-in form’s are. The answer holds an access token for 15 minutes
and a refresh token: see \`/auth/refresh\`.

A program of its own sends \`grantType: "client_credentials"\`, \`clientId\` and \`clientSecret\`, and \`scope\` where it wants less than it may.

OAuth libraries may send a form with the names of RFC 6749 (\`grant_type\`, \`client_id\` … or HTTP Basic); they are answered with its names.`,
  access: 'public',
  isOAuth: true,
  input: TokenRequest,
  output: Tokens,
  async runPublic(input, request) {
    if (input.grantType === 'client_credentials') return tokenForClient(input as ClientCredentials)
    const { email, password, code } = input
    return tokensForPerson(request, { email: email!, password: password!, code })
  },
})
