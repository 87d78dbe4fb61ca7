import type { AuditEvent } from '../queries/list-audit-events.server.ts'

/** The page of the thing that an event is about; null where it has none, or none that is known from here. */
export function subjectLink({
  subjectType,
  subjectId,
  brand,
}: Pick<AuditEvent, 'subjectType' | 'subjectId' | 'brand'>): string | null {
  if (subjectType === 'policy') return `/admin/policies/${subjectId}`
  if (brand === null) return null
  const base = `/brands/${brand.slug}`
  if (subjectType === 'brand') return `${base}/settings`
  return subjectType in pages ? `${base}/${pages[subjectType as keyof typeof pages]}/${subjectId}` : null
}

const pages = {
  campaign: 'campaigns',
  code: 'codes',
  influencer: 'influencers',
  order: 'orders',
  commission: 'commissions',
} as const
