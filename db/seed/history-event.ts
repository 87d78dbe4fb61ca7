import type { BrandSlug } from './world-plan.ts'

/** Something that happens to an order at an instant. */
export type HistoryEvent = { readonly at: number; readonly brand: BrandSlug; readonly orderId: string } & (
  | { readonly kind: 'create'; readonly coupon: string | null; readonly document?: string; readonly discountPercent?: number }
  | { readonly kind: 'move'; readonly status: string }
  | { readonly kind: 'return' | 'change' | 'request-cancellation' | 'cancel' }
  /** VTEX tells of an order that nobody can find: a notification to be parked. */
  | { readonly kind: 'phantom' }
)
