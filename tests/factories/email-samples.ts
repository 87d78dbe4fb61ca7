import type { EmailData, EmailTemplate } from '#app/features/notifications/email-data.ts'

const linkTokenId = '01912f4e-7a11-7c3d-8a55-0123456789ab'
const occurredAt = '2026-03-10T15:05:00Z'
const expiresAt = '2026-03-12T15:05:00Z'
const origin = { device: 'Chrome en Windows', address: '190.25.10.4' }
const name = 'Mariana Restrepo'

/** Believable data for each template: what previews and tests render. */
export const emailSamples: { readonly [T in EmailTemplate]: EmailData<T> } = {
  'reset-password': { name, linkTokenId, expiresAt },
  'change-email': { name, linkTokenId, expiresAt },
  'email-change-asked': { name, newEmail: 'm•••@lumbre.example', occurredAt, ...origin },
  'email-changed': { name, occurredAt, ...origin },
  'password-changed': { name, occurredAt, ...origin },
  'second-factor-changed': { name, change: 'added', factor: 'passkey', occurredAt, ...origin },
  'new-device': { name, occurredAt, ...origin },
  invitation: { name, inviterName: 'Julián Ortega', roles: ['manager', 'finance'], linkTokenId, expiresAt },
  'account-exists': { name },
  'sender-test': { name, brand: 'Café Lumbre' },
  'application-link': { name, linkTokenId, expiresAt },
  'application-received': { name, linkTokenId },
  'application-approved': {
    name,
    codes: [{ code: 'MARIANA10', campaign: 'Otoño 2026' }],
    linkTokenId,
    expiresAt,
  },
  'changes-requested': {
    name,
    changes: [
      { field: 'Documento, reverso', note: 'La foto está borrosa; no se lee el número.' },
      { field: 'Certificación bancaria', note: 'Tiene más de 90 días.' },
    ],
    linkTokenId,
    expiresAt,
  },
  'application-rejected': {
    name,
    reason: 'Por ahora buscamos perfiles con público en México.\nVuelve a intentarlo en unos meses.',
  },
  'account-suspended': { name, reason: 'Publicaste tus códigos en sitios de cupones.' },
  'account-closed': { name, reason: 'Lo pediste el 3 de marzo.' },
  'terms-changed': {
    name,
    campaign: 'Otoño 2026',
    from: expiresAt,
    changes: [
      { label: 'Tasa base', before: '12,5 %', after: '10 %' },
      { label: 'Máximo por pedido', before: 'Ninguno', after: '$ 90.000' },
    ],
  },
  'campaign-invitation': { name, campaign: 'Otoño 2026', words: 'Nos encantó tu reel de octubre: te guardamos un lugar.' },
  'campaign-accepted': { name, campaign: 'Otoño 2026' },
  'campaign-rejected': { name, campaign: 'Otoño 2026', words: 'Esta vez buscamos cuentas de hogar.' },
  'campaign-removed': { name, campaign: 'Otoño 2026', words: 'La campaña sigue solo con el equipo de la tienda.' },
  'campaign-warning': { name, campaign: 'Otoño 2026', kind: 'budget-80', spent: '$ 4.000.000', budget: '$ 5.000.000' },
  'group-message': { name, subject: 'Nuevo material de otoño', words: 'Ya está en tu campaña.\n\nCuéntanos qué te parece.' },
  'better-rate': { name, campaign: 'Otoño 2026', rate: '15 %', from: occurredAt, reason: 'Por tu mes récord.' },
  'bank-account-changed': {
    name,
    bank: 'Bancolombia',
    lastFour: '4821',
    occurredAt,
    usableFrom: '2026-03-13T15:05:00Z',
    ...origin,
  },
  'code-requested': { name: 'Julián Ortega', influencer: name, code: 'MARIANA10', campaign: 'Otoño 2026' },
  'code-request-approved': { name, code: 'MARIANA15', campaign: 'Otoño 2026', wanted: 'MARIANA10' },
  'code-request-rejected': {
    name,
    code: 'MARIANA10',
    campaign: 'Otoño 2026',
    reason: 'El diez confunde: el descuento es del quince.',
  },
  'code-rotated': { name, campaign: 'Otoño 2026', code: 'MARIANA-7KQ2', old: 'MARIANA10', endsAt: expiresAt },
  'single-use-codes': { name, campaign: 'Otoño 2026', old: 'MARIANA10', count: 50, endsAt: expiresAt },
  'health-digest': { name, signals: 2, codes: ['MARIANA10', 'LUCI10'], nearMisses: 3 },
  'statement-sealed': {
    name,
    statementId: linkTokenId,
    number: '2026-03-A-00042',
    period: '1–15 de marzo de 2026',
    earned: '$ 1.184.000',
    reversed: '-$ 40.000',
    recovered: '$ 12.000',
    available: '$ 620.000',
    closing: '$ 1.132.000',
  },
  'cut-off-blocked': {
    name: 'Laura Gómez',
    brandSlug: 'lumbre',
    cutOffId: linkTokenId,
    period: '1–15 de marzo de 2026',
    gates: [
      {
        gate: 'El aviso de VTEX funciona',
        found: 'El aviso de la tienda está sin configurar: puede faltar algún pedido.',
        remedy: 'Revisa la conexión con VTEX y vuelve a configurar el aviso.',
      },
    ],
  },
  'consent-renewal': {
    name,
    policy: 'Política de tratamiento de datos',
    version: '3',
    effectiveOn: '2026-04-01',
    summary: 'Ahora decimos con qué bancos compartimos tu número de cuenta para pagarte.',
  },
  'privacy-request-received': { name, kind: 'export', reference: 'PD-2026-0014', dueOn: '2026-03-25' },
  'privacy-request-answered': {
    name,
    kind: 'delete',
    reference: 'PD-2026-0014',
    outcome: 'partly',
    note: 'Borramos tu perfil y tus redes. Los pagos los conservamos diez años, como manda la ley.',
  },
}
