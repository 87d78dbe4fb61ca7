import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'
import { mostMembersAtOnce } from './member-inputs.ts'

/** Handles as people paste them: with or without @, apart by blanks, commas or lines. */
export const HandlesText = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .map((handle) => handle.replace(/^@/, '').toLowerCase())
        .filter((handle) => handle !== ''),
    ),
  ])
  .pipe(z.array(z.string()).max(mostMembersAtOnce))

export const InviteForm = z.object({
  campaignId: Id,
  handles: HandlesText,
  groupId: Id.optional(),
  message: z.string().trim().max(1000).default(''),
})
export type InviteForm = z.output<typeof InviteForm>

const MemberIds = z.array(Id).min(1).max(mostMembersAtOnce)
const Reason = z.string().trim().min(1).max(500)

/** What the list of members posts. Both questions' fields are in the form; only the one that was asked counts. */
export const DecideMembersForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), memberIds: MemberIds }),
  z.object({ intent: z.literal('reject'), memberIds: MemberIds, 'reason-reject': Reason }),
  z.object({ intent: z.literal('remove'), memberIds: MemberIds, 'reason-remove': Reason }),
])
export type DecideMembersForm = z.output<typeof DecideMembersForm>
