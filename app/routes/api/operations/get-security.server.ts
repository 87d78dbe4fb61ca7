import { z } from 'zod'
import { asksForSecondFactor } from '#app/features/auth/factor-duty.ts'
import { getSecurity } from '#app/features/auth/queries/get-security.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { env } from '#app/platform/env.server.ts'
import { Security } from '../schemas/security.server.ts'

export default defineOperation({
  id: 'get-security',
  method: 'get',
  path: '/me/security',
  tag: 'auth',
  summary: 'How the caller signs in',
  access: 'signed-in',
  input: z.object({}),
  output: Security,
  async run(tx, _input, { actor }) {
    const { passkeys, ...security } = await getSecurity(tx, actor.userId)
    const isSecondFactorRequired = asksForSecondFactor(actor.grants, env().SECOND_FACTOR_ROLES)
    return { ...security, passkeys: [...passkeys], isSecondFactorRequired }
  },
})
