import { z } from 'zod'
import { cutOffStatuses } from '#app/domain/cut-off.ts'
import { statementLineKinds } from '#app/domain/statement.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'

export const OverrideGates = z
  .object({
    cutOffId: Id,
    reason: z.string().trim().min(10).max(1000).describe('Why the period is sealed although a gate is not met.'),
  })
  .describe('Lets a waiting period be sealed.')
export type OverrideGates = z.output<typeof OverrideGates>

/** What finance types to let it pass. */
export const OverrideGatesForm = OverrideGates.pick({ reason: true })
export type OverrideGatesForm = z.output<typeof OverrideGatesForm>

export const CloseNow = z.object({ brandId: Id }).describe('Closes what is due without waiting for the hour.')
export type CloseNow = z.output<typeof CloseNow>

export const CutOffRef = z.object({ cutOffId: Id })
export type CutOffRef = z.output<typeof CutOffRef>

export const ListCutOffs = z.object({
  ...pageFields,
  brandId: Id.describe('Whose cut-offs.'),
  status: z.enum(cutOffStatuses).optional().describe('Only cut-offs of this status.'),
})
export type ListCutOffs = z.output<typeof ListCutOffs>

const statementFilters = {
  brandId: Id.optional().describe('Only statements of this brand.'),
  cutOffId: Id.optional().describe('Only statements of this cut-off.'),
  influencerId: Id.optional().describe('Only statements of this influencer.'),
  search: SearchText,
}

/** What a list of statements and its CSV have in common. */
export const StatementFilters = z.object(statementFilters)
export type StatementFilters = z.output<typeof StatementFilters>

export const ListStatements = z.object({ ...pageFields, ...statementFilters })
export type ListStatements = z.output<typeof ListStatements>

export const StatementRef = z.object({ statementId: Id })
export type StatementRef = z.output<typeof StatementRef>

export const ListStatementEntries = z.object({
  ...pageFields,
  statementId: Id,
  kind: z.enum(statementLineKinds).optional().describe('Only the entries of lines of this kind.'),
  campaignId: Id.optional().describe('Only the entries of this campaign.'),
})
export type ListStatementEntries = z.output<typeof ListStatementEntries>
