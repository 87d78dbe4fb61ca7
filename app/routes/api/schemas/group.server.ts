import { z } from 'zod'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { At } from './values.server.ts'

export const Group = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    people: z.int().describe('Who are in it now.'),
    createdAt: At,
    archivedAt: At.nullable(),
  })
  .meta({ id: 'InfluencerGroup', description: 'A brand’s group of influencers.' })

export const GroupDetail = Group.extend({ brandId: z.uuid() }).meta({
  id: 'InfluencerGroupDetail',
  description: 'A group with its brand.',
})

export const GroupMember = z
  .object({
    id: z.uuid(),
    influencer: z.object({
      id: z.uuid(),
      name: z.string(),
      handle: z.string(),
      email: z.string(),
      status: z.enum(influencerStatuses),
    }),
    joinedAt: At,
    leftAt: At.nullable().describe('First instant after it; null for who is in the group now.'),
  })
  .meta({ id: 'GroupMember', description: 'One stay of somebody in a group.' })

export const GroupMessage = z
  .object({ id: z.uuid(), subject: z.string(), body: z.string(), recipients: z.int(), createdAt: At })
  .meta({ id: 'GroupMessage', description: 'A mail that went to a group.' })
