import { z } from 'zod'
import { roles } from '#app/domain/actor.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'get-me',
  method: 'get',
  path: '/me',
  tag: 'auth',
  summary: 'Who calls, with the roles held at this moment',
  access: 'signed-in',
  isForEveryClient: true,
  input: z.object({}),
  output: z.object({
    userId: z.uuid(),
    name: z.string(),
    influencerId: z.uuid().nullable().describe('The influencer that the caller is.'),
    grants: z
      .array(z.object({ role: z.enum(roles), brandId: z.uuid().nullable().describe('Null means all brands.') }))
      .readonly(),
  }),
  async run(_tx, _input, { actor }) {
    return actor
  },
})
