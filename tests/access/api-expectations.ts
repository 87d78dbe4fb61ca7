import type { Access } from './expectations.ts'
import type { Things, World } from './make-world.ts'

type Body = Readonly<Record<string, unknown>>
/** Who may, and for a change a body that gets past the schema: about the things asked for, in the world. */
type Expectation = Access | readonly [Access, (things: Things, world: World) => Body]

const policyText = { title: 'Términos', markdown: 'Pagamos cada quincena.' }
const policyTexts = { es: policyText, en: policyText }
const fixedTerms = { defaultRate: { kind: 'percent', rate: 1000 } }

/** Every operation of the API, by its id. */
export const apiExpectations: Readonly<Record<string, Expectation>> = {
  'get-openapi': 'public',
  'create-token': ['public', (_, { users }) => ({ email: users.admin.email, password: users.admin.password })],
  'get-me': 'signed-in',
  'get-security': 'signed-in',
  'start-totp': ['signed-in', () => ({})],
  'confirm-totp': ['signed-in', () => ({ enrolment: 'AAAA', code: '000000' })],
  'remove-totp': ['signed-in', () => ({})],
  'rename-passkey': ['of-nobody-here', () => ({ name: 'Otra' })],
  'remove-passkey': ['of-nobody-here', () => ({})],
  'regenerate-recovery-codes': ['signed-in', () => ({})],
  'list-my-sessions': 'signed-in',
  'revoke-my-session': ['of-nobody-here', () => ({})],
  'change-password': ['signed-in', () => ({ currentPassword: 'not the password', password: 'x'.repeat(15) })],
  'get-clock': 'signed-in',
  'advance-clock': ['admin', () => ({ advance: 'PT0S' })],

  'list-audit-events': 'auditor-read',
  'get-audit-event': 'auditor-read',
  'export-audit': 'auditor-read',
  'export-audit-csv': 'auditor-read',
  'get-audit-status': 'auditor-read',

  'list-brands': 'staff-read',
  'get-brand': 'staff-read',
  'create-brand': ['admin', () => ({ name: 'Otra', currency: 'COP', timeZone: 'America/Bogota', country: 'CO' })],
  'update-brand': ['admin', () => ({ name: 'Otro nombre' })],
  'get-vtex-connection': 'staff-read',
  'test-vtex': 'admin',
  'configure-hook': 'admin',
  'connect-vtex': ['admin', () => ({ requestsPerMinute: 100 })],

  'open-data-request': ['signed-in', () => ({ kind: 'correct', detail: 'Mi ciudad es Cali.' })],
  'list-my-data-requests': 'signed-in',
  'withdraw-data-request': ['only-own', () => ({})],
  'download-my-data': 'only-own-with-proof',
  'list-data-requests': 'admin',
  'get-data-request': 'admin',
  'start-data-request': ['admin', () => ({})],
  'answer-data-request': ['admin-with-proof', () => ({ answer: 'Hecho.' })],
  'refuse-data-request': ['admin', () => ({ answer: 'Ya está correcto.' })],
  'export-data-requests': 'admin',

  'list-policies': 'auditor-read',
  'get-policy': 'auditor-read',
  'create-policy': ['admin', () => ({ kind: 'terms', texts: policyTexts })],
  'draft-policy-version': ['admin', () => ({ texts: policyTexts })],
  'publish-policy-version': ['admin', () => ({})],
  'list-policy-consents': 'auditor-read',
  'export-policy-consents': 'auditor-read',
  'get-my-consents': 'signed-in',
  'accept-policies': ['signed-in', (_, { acceptance }) => ({ acceptances: [acceptance] })],
  'withdraw-consent': ['only-own', () => ({})],

  'list-campaigns': 'staff-read',
  'get-campaign': 'staff-read',
  'create-campaign': [
    'manager-change',
    ({ brandId }) => ({ brandId, name: 'Otra', startsAt: '2026-01-01T00:00:00Z', terms: fixedTerms }),
  ],
  'update-campaign': ['manager-change', () => ({ name: 'Otro nombre' })],
  'list-terms': 'staff-read',
  'add-terms': ['manager-change', () => fixedTerms],
  'publish-campaign': ['manager-change', () => ({})],
  'pause-campaign': ['manager-change', () => ({})],
  'resume-campaign': ['manager-change', () => ({})],
  'end-campaign': ['manager-change', () => ({})],
  'archive-campaign': ['manager-change', () => ({})],

  'list-influencers': 'staff-read',
  'get-influencer': 'own-read',
  'create-influencer': [
    'manager-change',
    ({ brandId }) => ({ brandId, name: 'Otra', handle: 'otra', email: 'otra@example.com', country: 'CO' }),
  ],
  'update-influencer': ['manager-change', () => ({ name: 'Otro nombre' })],
  'link-influencer': ['manager-change', () => ({})],

  'list-codes': 'own-read',
  'get-code': 'own-read',
  'create-code': ['manager-change', ({ campaignId, influencerId }) => ({ campaignId, influencerId, pattern: 'NUEVO{RAND6}' })],
  'reassign-code': ['manager-change', ({ influencerId }) => ({ influencerId })],
  'pause-code': ['manager-change', () => ({})],
  'resume-code': ['manager-change', () => ({})],
  'archive-code': ['manager-change', () => ({})],
  'sync-code': ['manager-change', () => ({})],

  'list-orders': 'own-read',
  'get-order': 'own-read',
  'get-order-document': 'staff-read',
  'refresh-order': ['manager-change', () => ({})],
  'list-commissions': 'own-read',
  'get-commission': 'own-read',
  'export-orders': 'staff-read',
  'export-commissions': 'staff-read',

  'get-wallet': 'own-read',
  'get-my-wallet': 'influencer',
  'list-postings': 'own-read',
  'list-brand-accounts': 'staff-read',

  'list-emails': 'admin',
  'get-email': 'admin',
  'retry-email': ['admin', () => ({})],
  'export-emails': 'admin',

  'list-notifications': 'staff-read',
  'retry-notifications': ['manager-change', ({ notificationId }) => ({ notificationIds: [notificationId] })],
}
