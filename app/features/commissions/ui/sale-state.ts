import type { CommissionListItem } from '../queries/list-commissions.server.ts'

/** What a person sees of a commission: its status, told apart where the order is in doubt or the money is free already. */
export type SaleState = 'estimated' | 'confirmed' | 'available' | 'reversed' | 'held' | 'in-doubt'

export type SaleStanding = Pick<
  CommissionListItem,
  'status' | 'heldReason' | 'isFrozen' | 'confirmedAt' | 'availableAt' | 'releasedAt' | 'updatedAt' | 'order'
>

/** Reversed and held say more than a doubt; a doubt says more than what it freezes. */
export function saleState(commission: Pick<SaleStanding, 'status' | 'isFrozen' | 'releasedAt'>): SaleState {
  const { status, isFrozen, releasedAt } = commission
  if (status === 'reversed' || status === 'held') return status
  if (isFrozen) return 'in-doubt'
  return status === 'confirmed' && releasedAt !== null ? 'available' : status
}
