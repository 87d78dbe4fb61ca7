import { type Actor, type Role, roles } from './actor.ts'

/** How far a role reaches with an action: everything; the brands it was given for (all of them where it was given for all); or what is one's own. */
export type Reach = 'all' | 'brands' | 'own'
export type Holders = Readonly<Partial<Record<Role, Reach>>>

const admins = { admin: 'all' } as const
const managers = { ...admins, manager: 'brands' } as const
const finance = { ...admins, finance: 'brands' } as const
const auditors = { ...admins, auditor: 'brands' } as const
/** Those who decide on people, and those who pay them. */
const deciders = { ...managers, finance: 'brands' } as const
const payers = { ...finance, auditor: 'brands' } as const
const staff = { ...managers, finance: 'brands', auditor: 'brands' } as const
const staffAndOwner = { ...staff, influencer: 'own' } as const
const influencers = { influencer: 'own' } as const
const everyone = { admin: 'own', manager: 'own', finance: 'own', auditor: 'own', influencer: 'own' } as const

/**
 * Who may do what: every command and question of every room, once. An action is named as its audit event is, `<room>.<verb-noun>`; `read` asks.
 * What lies outside a reach does not exist for the person. That nobody approves what they asked for, and second persons, are the commands' own.
 */
export const permissions = {
  'audit.read-events': auditors,
  'audit.export-events': auditors,
  'audit.verify-trail': auditors,

  'auth.read-own-sessions': everyone,
  'auth.revoke-session': everyone,
  'auth.revoke-other-sessions': everyone,
  'auth.change-locale': everyone,
  'auth.change-password': everyone,
  'auth.change-email': everyone,
  'auth.change-factors': everyone,
  'auth.read-users': auditors,
  'auth.invite-user': admins,
  'auth.revoke-invitation': admins,
  'auth.read-team': managers,
  'auth.invite-to-team': managers,
  'auth.revoke-team-invitation': managers,
  'auth.end-team-access': managers,
  'auth.create-user': admins,
  'auth.change-grants': admins,
  'auth.disable-user': admins,
  'auth.enable-user': admins,
  'auth.reset-second-factor': admins,
  'auth.revoke-sessions-of-user': admins,
  'auth.read-api-clients': auditors,
  'auth.create-api-client': admins,
  'auth.rotate-client-secret': admins,
  'auth.revoke-api-client': admins,

  'notifications.read-emails': auditors,
  'notifications.retry-email': admins,

  'brands.read': staff,
  'brands.create-brand': admins,
  'brands.update-brand': admins,
  'brands.set-logo': admins,
  'brands.set-email-sender': admins,
  'brands.send-test-email': admins,
  'brands.set-payout-terms': admins,
  'brands.read-vtex-connection': staff,
  'brands.connect-vtex': admins,
  'brands.test-vtex': admins,
  'brands.record-hook-state': admins,
  'brands.read-catalogue': staff,

  'policies.read': auditors,
  'policies.create-policy': admins,
  'policies.draft-version': admins,
  'policies.publish-version': admins,
  'policies.read-consents': auditors,
  'policies.record-consents': everyone,
  'policies.withdraw-consent': everyone,

  'influencers.read': staffAndOwner,
  'influencers.create-influencer': managers,
  'influencers.update-influencer': managers,
  'influencers.link-influencer': managers,
  'influencers.suspend-influencer': managers,
  'influencers.reinstate-influencer': managers,
  'influencers.close-influencer': managers,
  'influencers.read-groups': staff,
  'influencers.create-group': managers,
  'influencers.update-group': managers,
  'influencers.archive-group': managers,
  'influencers.restore-group': managers,
  'influencers.add-to-group': managers,
  'influencers.remove-from-group': managers,
  'influencers.message-group': managers,
  'influencers.tag-influencers': managers,
  'influencers.untag-influencers': managers,
  'influencers.read-notes': { ...managers, auditor: 'brands' },
  'influencers.add-note': managers,
  'influencers.read-applications': staff,
  'influencers.approve-application': managers,
  'influencers.reject-application': managers,
  'influencers.request-changes': managers,
  'influencers.read-kyc-file': staffAndOwner,
  'influencers.read-document': managers,
  'influencers.read-bank-account': deciders,
  'influencers.verify-bank-account': deciders,
  'influencers.change-bank-account': { ...managers, influencer: 'own' },
  'influencers.change-own-profile': influencers,
  'influencers.change-tax-profile': influencers,

  'campaigns.read': staffAndOwner,
  'campaigns.create-campaign': managers,
  'campaigns.update-campaign': managers,
  'campaigns.add-terms': managers,
  'campaigns.withdraw-terms': managers,
  'campaigns.duplicate-campaign': managers,
  'campaigns.open-to-groups': managers,
  'campaigns.set-discount': managers,
  'campaigns.adopt-promotion': managers,
  'campaigns.retry-promotion': managers,
  'campaigns.publish-campaign': managers,
  'campaigns.pause-campaign': managers,
  'campaigns.resume-campaign': managers,
  'campaigns.end-campaign': managers,
  'campaigns.archive-campaign': managers,
  'campaigns.add-asset': managers,
  'campaigns.rename-asset': managers,
  'campaigns.order-assets': managers,
  'campaigns.remove-asset': managers,
  'campaigns.read-members': staff,
  'campaigns.invite-member': managers,
  'campaigns.accept-member': managers,
  'campaigns.reject-member': managers,
  'campaigns.remove-member': managers,
  'campaigns.grant-override': managers,
  'campaigns.end-override': managers,
  'campaigns.apply-to-campaign': influencers,
  'campaigns.accept-invitation': influencers,
  'campaigns.decline-invitation': influencers,
  'campaigns.leave-campaign': influencers,
  'campaigns.accept-terms': influencers,

  'codes.read': staffAndOwner,
  'codes.create-code': managers,
  'codes.start-batch': managers,
  'codes.update-code': managers,
  'codes.request-code': influencers,
  'codes.approve-code-request': managers,
  'codes.reject-code-request': managers,
  'codes.reassign-code': managers,
  'codes.pause-code': managers,
  'codes.resume-code': managers,
  'codes.archive-code': managers,
  'codes.retry-code-sync': managers,
  'codes.retry-failed-syncs': managers,
  'codes.check-drift': managers,
  'codes.heal-drifts': managers,
  'codes.accept-drifts': managers,

  'orders.read': staffAndOwner,
  'orders.read-document': staff,
  'orders.export': staff,
  'orders.attribute-order': managers,
  'vtex.read-notifications': staff,
  'vtex.request-refresh': managers,
  'vtex.retry-notifications': managers,

  'ledger.read-wallet': staffAndOwner,
  'ledger.read-brand-accounts': staff,

  'commissions.read': staffAndOwner,
  'commissions.export': staffAndOwner,
  'commissions.review-held': managers,

  'health.read': staff,
  'health.acknowledge-signal': managers,
  'health.dismiss-signal': managers,
  'health.act-on-signal': managers,
  'health.change-thresholds': managers,
  'health.read-near-misses': staffAndOwner,
  'health.claim-near-miss': influencers,
  'health.accept-near-miss': managers,
  'health.decline-near-miss': managers,

  'cut-offs.read': staff,
  'cut-offs.read-statements': staffAndOwner,
  'cut-offs.export': staffAndOwner,
  'cut-offs.close': finance,
  'cut-offs.override-gates': finance,

  'payments.read': { ...payers, influencer: 'own' },
  'payments.request-withdrawal': influencers,
  'payments.cancel-withdrawal': influencers,
  'payments.approve-withdrawal': finance,
  'payments.reject-withdrawal': finance,
  'payments.make-batch': finance,
  'payments.release-batch': finance,
  'payments.import-answer': finance,
  'payments.request-adjustment': finance,
  'payments.approve-adjustment': finance,

  'reconciliation.read': staff,
  'reconciliation.run': managers,

  'privacy.request': everyone,
  'privacy.read-requests': auditors,
  'privacy.answer-request': admins,

  'operations.advance-clock': admins,
  'operations.rotate-keys': admins,
  'operations.retire-key': admins,
  'operations.read-permissions': auditors,
} as const satisfies Readonly<Record<`${string}.${string}`, Holders>>

export type Action = keyof typeof permissions
export const actions = Object.keys(permissions) as readonly Action[]

/** What actions are about, in the table's order: `auth` of `auth.invite-user`. */
export type Area = RoomOf<Action>
type RoomOf<Name extends string> = Name extends `${infer Room}.${string}` ? Room : never
export const areas = [...new Set(actions.map(areaOf))] as readonly Area[]

export function areaOf(action: Action): Area {
  return action.slice(0, action.indexOf('.')) as Area
}

/**
 * What an action is about. Absent: nothing in particular, so the question is whether the person holds it at all. `brandId` null: nobody's brand, or
 * all of them; only those who reach every brand do.
 */
export type About = { readonly brandId?: string | null; readonly influencerId?: string | null; readonly userId?: string }

/** Whether the actor may do that. Parts of the platform may do everything. */
export function may(actor: Actor, action: Action, about: About = {}): boolean {
  if (actor.kind === 'system') return true
  const holders: Holders = permissions[action]
  return actor.grants.some(({ role, brandId }) => {
    const reach = holders[role]
    if (reach === 'all') return true
    if (reach === 'brands') return about.brandId === undefined || brandId === null || brandId === about.brandId
    if (reach !== 'own') return false
    const isOther = about.userId !== undefined && about.userId !== actor.userId
    return !isOther && (about.influencerId === undefined || about.influencerId === actor.influencerId)
  })
}

/** The roles that hold an action, however far: what a guard asks for before anything is looked up. */
export function rolesFor(action: Action): readonly Role[] {
  const holders: Holders = permissions[action]
  return roles.filter((role) => holders[role] !== undefined)
}

/** The roles of staff among them. */
export function staffFor(action: Action): readonly Role[] {
  return rolesFor(action).filter((role) => role !== 'influencer')
}
