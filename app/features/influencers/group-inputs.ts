import { z } from 'zod'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'

/** The most people whom one request moves. */
export const mostPeopleAtOnce = 200

const Name = z.string().trim().min(1).max(60).describe('Name of the group; once per brand, without regard to case.')
const Description = z.string().trim().max(300).describe('Whom it is for.')
const InfluencerIds = z.array(Id).min(1).max(mostPeopleAtOnce).describe('Influencers of the brand, up to 200.')

export const CreateGroup = z
  .object({ brandId: Id, name: Name, description: Description.default('') })
  .describe('A new group of a brand’s influencers.')
export type CreateGroup = z.output<typeof CreateGroup>

export const UpdateGroup = z
  .object({ groupId: Id, name: Name.optional(), description: Description.optional() })
  .describe('Another name or description; absent fields stay.')
export type UpdateGroup = z.output<typeof UpdateGroup>

export const GroupRef = z.object({ groupId: Id })
export type GroupRef = z.output<typeof GroupRef>

/** Input of adding to a group and of taking out of it. */
export const MoveGroupMembers = z.object({ groupId: Id, influencerIds: InfluencerIds })
export type MoveGroupMembers = z.output<typeof MoveGroupMembers>

export const MessageGroup = z
  .object({
    groupId: Id,
    subject: z.string().trim().min(1).max(120).describe('Subject of the mail.'),
    body: z.string().trim().min(1).max(4000).describe('Plain text; blank lines part paragraphs.'),
  })
  .describe('A mail to everybody who is in the group now.')
export type MessageGroup = z.output<typeof MessageGroup>

export const GroupFilters = z.object({
  brandId: Id,
  search: SearchText,
  state: z.enum(['open', 'archived']).optional().describe('Only groups in use, or only archived ones.'),
})
export type GroupFilters = z.output<typeof GroupFilters>

export const GroupMemberFilters = z.object({
  groupId: Id,
  search: SearchText,
  when: z.enum(['now', 'before']).optional().describe('Only who is in the group now, or only who left.'),
})
export type GroupMemberFilters = z.output<typeof GroupMemberFilters>

export const ListGroupMembers = GroupMemberFilters.extend(pageFields)
export type ListGroupMembers = z.output<typeof ListGroupMembers>
