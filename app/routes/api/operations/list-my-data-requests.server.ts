import { z } from 'zod'
import { listOwnRequests } from '#app/features/privacy/queries/list-own-requests.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnDataRequest } from '../schemas/data-request.server.ts'

export default defineOperation({
  id: 'list-my-data-requests',
  method: 'get',
  path: '/me/data-requests',
  tag: 'privacy',
  summary: 'What the caller has asked about their own data',
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ data: z.array(OwnDataRequest) }),
  async run(tx, _input, { actor }) {
    return { data: await listOwnRequests(tx, actor.userId) }
  },
})
