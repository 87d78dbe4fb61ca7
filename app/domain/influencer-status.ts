export const influencerStatuses = [
  'draft',
  'submitted',
  'changes-requested',
  'approved',
  'rejected',
  'suspended',
  'closed',
] as const
export type InfluencerStatus = (typeof influencerStatuses)[number]
