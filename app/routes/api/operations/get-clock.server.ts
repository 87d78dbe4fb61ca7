import { z } from 'zod'
import { notASandbox } from '#app/features/operations/errors.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { env } from '#app/platform/env.server.ts'
import { At } from '../schemas/values.server.ts'

export default defineOperation({
  id: 'get-clock',
  method: 'get',
  path: '/sandbox/clock',
  tag: 'sandbox',
  summary: 'The time that it is for the whole system',
  description: 'Sandboxes only.',
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ now: At }),
  async run(_tx, _input, { now }) {
    if (!env().SANDBOX) throw notASandbox()
    return { now }
  },
})
