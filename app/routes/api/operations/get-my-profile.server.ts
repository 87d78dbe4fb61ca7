import { z } from 'zod'
import { defineOperation } from '#app/http/api/operation.ts'
import { ownProfile } from '../own-profile.server.ts'
import { OwnProfile } from '../schemas/own-profile.server.ts'

export default defineOperation({
  id: 'get-my-profile',
  method: 'get',
  path: '/me/profile',
  tag: 'influencers',
  summary: 'What is on record of the caller, and what is missing',
  access: ['influencer'],
  input: z.object({}),
  output: OwnProfile,
  run: (tx, _input, { actor }) => ownProfile(tx, actor),
})
