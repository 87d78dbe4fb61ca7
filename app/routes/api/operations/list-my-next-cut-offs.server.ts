import { z } from 'zod'
import { missingRole } from '#app/features/auth/errors.ts'
import { listComingEarnings } from '#app/features/cut-offs/queries/list-coming-earnings.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { ComingEarnings, toComingEarnings } from '../schemas/statement.server.ts'

export default defineOperation({
  id: 'list-my-next-cut-offs',
  method: 'get',
  path: '/me/next-cut-offs',
  tag: 'statements',
  summary: 'What the next cut-off of each of the caller’s brands holds so far, and what it will take to recover debt',
  access: ['influencer'],
  input: z.object({}),
  output: z.object({ data: z.array(ComingEarnings) }),
  async run(tx, _input, { actor, now }) {
    if (actor.influencerId === null) throw missingRole()
    return { data: (await listComingEarnings(tx, { influencerId: actor.influencerId, now })).map(toComingEarnings) }
  },
})
