import { z } from 'zod'
import { FactorCode } from '#app/features/auth/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { stepUpProgram } from '#app/http/step-up-api.server.ts'
import { Tokens } from '../schemas/tokens.server.ts'

export default defineOperation({
  id: 'step-up',
  method: 'post',
  path: '/auth/step-up',
  tag: 'auth',
  summary: 'An access token that may do what asks for a fresh proof',
  description: `Where an answer is \`auth.step-up-needed\`: send \`code\` (whoever has a second factor) or \`password\` (whoever has none), and repeat the
request with the token that this answers. It counts for ten minutes.`,
  access: 'signed-in',
  input: z.object({ code: FactorCode.optional(), password: z.string().min(1).max(1024).optional() }),
  output: Tokens,
  runOutside: (input, { actor, credential, request }) => stepUpProgram(request, { actor, credential }, input),
})
