import { z } from 'zod'
import { MAX_RATE, parseRate } from '#app/domain/rate.ts'
import { CalendarDay, Id, Instant } from '#app/platform/inputs.ts'

const Reason = z.string().trim().min(1).max(500).describe('Why; the influencer reads it too.')

export const GrantOverride = z
  .object({
    campaignId: Id,
    influencerId: Id.optional().describe('Whom it is for; or a group.'),
    groupId: Id.optional().describe('The group of the brand that it is for.'),
    rate: z.int().min(1).max(MAX_RATE).describe('Basis points: the least that the default rate and every tier come to.'),
    validFrom: Instant.optional().describe('From when on; default: now. Never in the past.'),
    validUntil: Instant.optional().describe('First instant after it; absent: until it is ended.'),
    reason: Reason,
  })
  .refine(({ influencerId, groupId }) => (influencerId === undefined) !== (groupId === undefined), {
    path: ['influencerId'],
    params: { code: 'campaigns.override-for-nobody' },
    error: 'campaigns.override-for-nobody',
  })
  .describe('A better rate for one influencer or one group.')
export type GrantOverride = z.output<typeof GrantOverride>

export const EndOverride = z.object({ overrideId: Id })
export type EndOverride = z.output<typeof EndOverride>

export const ListOverrides = z.object({ campaignId: Id })

/** What people fill in: a percentage as they type it, a handle or a group, a day of the brand's calendar. */
export const OverrideForm = z.object({
  handle: z
    .string()
    .trim()
    .transform((handle) => handle.replace(/^@/, '').toLowerCase())
    .optional(),
  groupId: Id.optional(),
  rate: z.string().transform((text, ctx) => {
    const rate = parseRate(text)
    if (rate !== null && rate > 0) return rate
    ctx.addIssue({ code: 'custom', message: 'campaigns.malformed-rate', params: { code: 'campaigns.malformed-rate' } })
    return z.NEVER
  }),
  firstDay: CalendarDay.optional(),
  reason: Reason,
})
export type OverrideForm = z.output<typeof OverrideForm>
