import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { GroupMemberFilters } from '#app/features/influencers/group-inputs.ts'
import { exportGroupMembers } from '#app/features/influencers/queries/export-group-members.server.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-group-members',
  method: 'get',
  path: '/influencer-groups/{groupId}/members.csv',
  tag: 'influencers',
  summary: 'Who is and was in a group as CSV',
  description: 'In the language of Accept-Language.',
  access: staffFor('influencers.read-groups'),
  input: GroupMemberFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal } = ctx
    await ctx.read((tx) => getGroup(tx, input, actor))
    const file = 'group-members'
    return csvResponse(await exportGroupMembers(database(), input, actor, { language, signal }), file)
  },
})
