import { z } from 'zod'
import { driftStatuses } from '#app/domain/code-drift.ts'
import { Id, pageFields, SearchText } from '#app/platform/inputs.ts'

export const DriftFilters = z.object({
  brandId: Id.describe('The brand.'),
  search: SearchText,
  status: z.enum(driftStatuses).default('open').describe('Default: those that wait for somebody.'),
})
export type DriftFilters = z.output<typeof DriftFilters>

export const ListDrifts = DriftFilters.extend(pageFields)
export type ListDrifts = z.output<typeof ListDrifts>

export const DecideDrifts = z.object({
  brandId: Id,
  driftIds: z.array(Id).min(1).max(1000).optional().describe('Which of the open ones; absent: all of the brand.'),
})
export type DecideDrifts = z.output<typeof DecideDrifts>

export const RetryFailedSyncs = z.object({
  brandId: Id,
  reason: z
    .string()
    .regex(/^[a-z.-]{1,60}$/)
    .optional()
    .describe('Only codes that failed for this reason; absent: all that failed.'),
})
export type RetryFailedSyncs = z.output<typeof RetryFailedSyncs>

/** A ticked list, and the button pressed; `reason` chooses which failures are tried again. */
export const DriftForm = z.object({
  intent: z.enum(['check', 'heal', 'accept', 'heal-all', 'retry-syncs']),
  reason: RetryFailedSyncs.shape.reason,
  driftIds: z.union([Id.transform((id) => [id]), z.array(Id)]).optional(),
})
