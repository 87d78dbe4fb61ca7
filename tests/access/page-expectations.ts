import type { PageAccess } from './page-rules.ts'

/** Who may see (the loader) and change (the action) what an address shows. */
export type PageExpectation = { readonly read?: PageAccess; readonly change?: PageAccess }

/** Every address of the application that has a loader or an action. */
export const pageExpectations: Readonly<Record<string, PageExpectation>> = {
  '/': { read: 'public' },
  /** The frame of signed-in pages: asks for pending consents, refuses nobody. */
  '/(layout)': { read: 'public' },
  '/login': { read: 'public', change: 'public' },
  '/logout': { read: 'public', change: 'leads-to-sign-in' },
  '/resources/preferences': { change: 'public' },
  '/resources/brand': { change: 'influencer' },
  '/resources/sandbox-clock': { change: 'admin' },
  '/webhooks/vtex/:brandSlug': { change: 'webhook-secret' },
  '/*': { read: 'nowhere' },

  '/brands': { read: 'staff' },
  '/brands/:brandSlug': { read: 'brand-staff' },
  '/brands/:brandSlug/orders': { read: 'brand-staff' },
  '/brands/:brandSlug/orders/:orderId': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/orders.csv': { read: 'brand-staff' },
  '/brands/:brandSlug/commissions': { read: 'brand-staff' },
  '/brands/:brandSlug/commissions.csv': { read: 'brand-staff' },
  '/brands/:brandSlug/commissions/:commissionId': { read: 'brand-staff' },
  '/brands/:brandSlug/notifications': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/campaigns': { read: 'brand-staff' },
  '/brands/:brandSlug/campaigns/new': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/campaigns/:campaignId': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/campaigns/:campaignId/edit': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/campaigns/:campaignId/terms/new': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/influencers': { read: 'brand-staff' },
  '/brands/:brandSlug/influencers/new': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/influencers/:influencerId': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/influencers/:influencerId/edit': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/codes': { read: 'brand-staff' },
  '/brands/:brandSlug/codes/new': { read: 'brand-manager', change: 'brand-manager' },
  '/brands/:brandSlug/codes/:codeId': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/settings': { read: 'brand-staff', change: 'brand-manager' },
  '/brands/:brandSlug/settings/vtex': { read: 'brand-staff', change: 'brand-manager' },

  '/legal/:kind': { read: 'public' },
  '/account/consents': { read: 'signed-in', change: 'signed-in' },
  '/account/consents/:versionId': { read: 'own-consent' },

  '/admin/policies': { read: 'auditor' },
  '/admin/policies/new': { read: 'admin', change: 'admin' },
  '/admin/policies/:policyId': { read: 'auditor-in-brand', change: 'admin' },
  '/admin/policies/:policyId/edit': { read: 'admin', change: 'admin' },
  '/admin/policies/:policyId/consents': { read: 'auditor-in-brand' },
  '/admin/policies/:policyId/consents.csv': { read: 'auditor-in-brand' },
  '/admin/audit': { read: 'auditor' },
  '/admin/audit.csv': { read: 'auditor' },
  '/admin/audit.ndjson': { read: 'auditor' },
  '/admin/audit/:auditEventId': { read: 'auditor-in-brand' },
  '/admin/brands': { read: 'admin' },
  '/admin/brands/new': { read: 'admin', change: 'admin' },

  '/influencer': { read: 'influencer' },
  '/influencer/sales': { read: 'influencer' },
  '/influencer/sales.csv': { read: 'influencer' },
  '/influencer/sales/:commissionId': { read: 'influencer' },
  '/influencer/codes': { read: 'influencer' },
  '/influencer/codes/:codeId/qr.svg': { read: 'influencer' },
  '/influencer/codes/:codeId/qr.png': { read: 'influencer' },
  '/influencer/wallet': { read: 'influencer' },
  '/influencer/profile': { read: 'influencer', change: 'influencer' },
}
