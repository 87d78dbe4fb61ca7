import { z } from 'zod'
import { proposals, signalKinds, signalStatuses } from '#app/domain/code-signal.ts'
import { nearMissKinds, nearMissStatuses } from '#app/domain/near-miss.ts'
import { CodeText, Pattern } from '#app/features/codes/inputs.ts'
import { Id, Instant, pageFields, SearchText } from '#app/platform/inputs.ts'

const Reason = z.string().trim().min(1).max(500).describe('Why; kept with the decision.')

export const BrandRef = z.object({ brandId: Id })

export const usageDays = ['7', '30', '90'] as const

export const UsageFilters = z.object({
  brandId: Id.describe('The brand.'),
  search: SearchText,
  campaignId: Id.optional().describe('Only codes of this campaign.'),
  influencerId: Id.optional().describe('Only codes that this influencer holds.'),
  days: z.enum(usageDays).default('30').describe('The last so many days, beside as many before.'),
  use: z.enum(['used', 'unused']).optional().describe('Only codes with, or without, an order in these days.'),
})
export type UsageFilters = z.output<typeof UsageFilters>

export const ListUsage = UsageFilters.extend(pageFields)
export type ListUsage = z.output<typeof ListUsage>

export const SignalFilters = z.object({
  brandId: Id.describe('The brand.'),
  search: SearchText,
  status: z.enum(signalStatuses).optional(),
  kind: z.enum(signalKinds).optional(),
  campaignId: Id.optional().describe('Only codes of this campaign.'),
  codeId: Id.optional().describe('Only signs of this code.'),
})
export type SignalFilters = z.output<typeof SignalFilters>

export const ListSignals = SignalFilters.extend(pageFields)
export type ListSignals = z.output<typeof ListSignals>

export const SignalRef = z.object({ signalId: Id })
export type SignalRef = z.output<typeof SignalRef>

export const DismissSignal = SignalRef.extend({ reason: Reason })
export type DismissSignal = z.output<typeof DismissSignal>

const Uses = z.coerce.number().int().min(1).max(1_000_000)

/** What is proposed against a leak: each field belongs to some of the proposals. */
export const ActOnSignal = SignalRef.extend({
  proposal: z
    .enum(proposals)
    .describe(
      'rotate: another code, the old one ends; limit: uses in all or by one client; single-use: many codes for one use each; pause: switched off for now.',
    ),
  code: CodeText.optional().describe('rotate: the new code; absent: made from the pattern.'),
  pattern: Pattern.optional().describe('rotate, single-use: how codes are made. Default: {HANDLE}-{RAND4} and {HANDLE}-{RAND6}.'),
  endsAt: Instant.optional().describe(
    'rotate, single-use: until when the old code works. Default: in 24 hours for rotate; absent for single-use: it goes on.',
  ),
  maxUses: Uses.optional().describe('limit: uses in all, those until now among them.'),
  maxUsesPerClient: Uses.optional().describe(
    'limit: uses by one client; VTEX can only stop the second one, uses past a higher limit are held for review.',
  ),
  count: z.coerce.number().int().min(1).max(1000).default(50).describe('single-use: how many codes.'),
})
export type ActOnSignal = z.output<typeof ActOnSignal>

export const PreviewProposal = ActOnSignal.pick({ signalId: true, proposal: true })
export type PreviewProposal = z.output<typeof PreviewProposal>

const Points = z.coerce.number().int().min(5).max(95)
export const Thresholds = z.object({
  minOrders: z.coerce.number().int().min(5).max(10_000).describe('Fewer orders in the window say nothing.'),
  velocityTimes: z.coerce
    .number()
    .min(1.5)
    .max(100)
    .describe('Orders of a day against the expected ones, at least so many times.'),
  newCustomersFall: Points.describe('Percent points that the share of new customers may fall.'),
  hoursRise: Points.describe('Percent points that the share of one part of the day may rise.'),
  placesRise: Points.describe('Percent points that the share of other regions may rise.'),
  repeatOrders: z.coerce.number().int().min(2).max(1000).describe('Orders of one customer with the code in a week.'),
  unpaidRise: Points.describe('Percent points that the share of orders never paid may rise.'),
  certainty: z.coerce.number().min(1).max(20).describe('How little chance may explain it: 4 is one in ten thousand.'),
  worseBy: z.coerce.number().int().min(1).max(100).describe('A decided sign comes back when its score is so much higher.'),
  quietDays: z.coerce.number().int().min(1).max(365).describe('Or when it was not seen for so many days.'),
})
export type Thresholds = z.output<typeof Thresholds>

export const ChangeThresholds = Thresholds.extend({ brandId: Id })
export type ChangeThresholds = z.output<typeof ChangeThresholds>

export const NearMissFilters = z.object({
  brandId: Id.describe('The brand.'),
  search: SearchText,
  status: z.enum(nearMissStatuses).optional(),
  kind: z.enum(nearMissKinds).optional(),
  campaignId: Id.optional().describe('Only those near a code of this campaign.'),
  influencerId: Id.optional().describe('Only those near a code of this influencer.'),
})
export type NearMissFilters = z.output<typeof NearMissFilters>

export const ListNearMisses = NearMissFilters.extend(pageFields)
export type ListNearMisses = z.output<typeof ListNearMisses>

export const ListOwnNearMisses = z.object({
  ...pageFields,
  brandId: Id.optional().describe('Only those of this brand.'),
})
export type ListOwnNearMisses = z.output<typeof ListOwnNearMisses>

export const NearMissRef = z.object({ nearMissId: Id })
export type NearMissRef = z.output<typeof NearMissRef>

export const DeclineNearMiss = NearMissRef.extend({ reason: Reason.describe('Why; the influencer reads it.') })
export type DeclineNearMiss = z.output<typeof DeclineNearMiss>

const Blank = z.literal('').transform(() => undefined)
const blankOr = <T extends z.ZodType>(value: T) => z.union([Blank, value]).optional()

/** Hours after which the old code may end, as the page offers them. */
export const endsInHours = ['1', '24', '72', '168'] as const

/** What a sign's page posts: what somebody decides, or a proposal with its fields. */
export const SignalForm = z
  .object({
    intent: z.enum(['acknowledge', 'dismiss', ...proposals]),
    reason: z.string().trim().max(500).optional(),
    code: blankOr(CodeText),
    endsIn: blankOr(z.enum(endsInHours)),
    maxUses: blankOr(Uses),
    maxUsesPerClient: blankOr(Uses),
    count: blankOr(z.coerce.number().int().min(1).max(1000)),
  })
  .superRefine(({ intent, reason }, ctx) => {
    if (intent === 'dismiss' && !reason) ctx.addIssue({ code: 'custom', path: ['reason'], params: { code: 'form.required' } })
  })

/** What the list of near misses posts. */
export const NearMissForm = z
  .object({ intent: z.enum(['accept', 'decline']), nearMissId: Id, reason: z.string().trim().max(500).optional() })
  .superRefine(({ intent, reason }, ctx) => {
    if (intent === 'decline' && !reason) ctx.addIssue({ code: 'custom', path: ['reason'], params: { code: 'form.required' } })
  })
