import { expect, test } from 'vitest'
import { type Action, actions } from '#app/domain/permissions.ts'
import { sourceFiles } from './source-files.ts'

/** What the platform's parts do in nobody's name, or people who are nobody yet: audited, and nothing that a signed-in person is let do. */
const notAsked: Readonly<Record<string, string>> = {
  'auth.accept-invitation': 'whoever holds the link',
  'auth.add-first-signing-key': 'the platform starts',
  'auth.ask-password-reset': 'whoever asks for a link',
  'auth.end-refresh-family': 'signing out of the API, or follows what ends access',
  'auth.erase-user': 'follows the answer to a request about personal data',
  'auth.give-influencer-access': 'follows the approval of an application',
  'auth.make-email-link': 'a job’s',
  'auth.prove-session': 'proving who one is',
  'auth.reset-password': 'whoever holds the link',
  'auth.rotate-signing-key': 'a job’s',
  'auth.start-refresh-family': 'signing in to the API',
  'auth.start-session': 'signing in',
  'cut-offs.seal': 'a job’s',
  'auth.step-up': 'proving who one is',
  'auth.use-passkey': 'signing in',
  'campaigns.record-promotion-sync': 'a job’s',
  'codes.align-campaign-codes': 'follows the campaign',
  'codes.align-influencer-codes': 'follows the influencer',
  'codes.open-drifts': 'a job’s',
  'campaigns.enrol-member': 'follows the code that they are given',
  'codes.record-drift-check': 'a job’s',
  'codes.record-code-sync': 'a job’s',
  'codes.carry-batch': 'a job’s; starting the batch is asked for',
  'health.record-near-misses': 'a job’s',
  'health.record-signals': 'a job’s',
  'influencers.accept-policies': 'an applicant’s',
  'influencers.attach-kyc-file': 'an applicant’s',
  'influencers.erase-influencer': 'follows the answer to a request about personal data',
  'influencers.follow-user-email': 'follows the address of the account',
  'influencers.open-application-link': 'an applicant’s',
  'influencers.remove-kyc-file': 'an applicant’s',
  'influencers.request-application-link': 'an applicant’s',
  'influencers.save-application-step': 'an applicant’s',
  'influencers.set-tax-profile': 'an applicant’s',
  'influencers.start-application': 'an applicant’s',
  'influencers.submit-application': 'an applicant’s',
  'notifications.erase-emails': 'follows the answer to a request about personal data',
}

/** Events that tell more closely what was done under an action of the table. */
const doneUnder: Readonly<Record<string, Action>> = {
  'auth.ask-email-change': 'auth.change-email',
  'auth.confirm-totp': 'auth.change-factors',
  'auth.regenerate-recovery-codes': 'auth.change-factors',
  'auth.register-passkey': 'auth.change-factors',
  'auth.remove-passkey': 'auth.change-factors',
  'auth.remove-totp': 'auth.change-factors',
  'auth.rename-passkey': 'auth.change-factors',
  'auth.resend-invitation': 'auth.invite-user',
  'auth.resend-team-invitation': 'auth.invite-to-team',
  'auth.revoke-own-session': 'auth.revoke-session',
  'codes.withdraw-code-request': 'codes.request-code',
  'influencers.attach-own-file': 'influencers.change-own-profile',
  'influencers.close-application': 'influencers.reject-application',
  'influencers.save-own-profile': 'influencers.change-own-profile',
  'influencers.set-bank-account': 'influencers.change-bank-account',
  'influencers.set-own-tax-profile': 'influencers.change-tax-profile',
}

/** Rooms that are not built yet, and one command of a room that is; the first use of one takes it off this list. */
const awaited = [/^payments\./, /^reconciliation\./, /^commissions\.review-held$/]

const files = sourceFiles(['app', 'jobs'], /\.tsx?$/).filter(({ path }) => path !== 'app/domain/permissions.ts')
const named = new Set(files.flatMap(({ text }) => [...text.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name!)))
/** Moves of campaigns and codes are audited under `<room>.${action}`. */
const audited = new Set(
  files.flatMap(({ text }) => [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name!)),
)
const isAction = (name: string) => (actions as readonly string[]).includes(name)

test('what is audited is an action of the table, was done under one, or is asked for by nobody', () => {
  const rooms = new Set(actions.map((action) => action.split('.')[0]))
  const strangers = [...audited].filter((name) => rooms.has(name.split('.')[0]!) && !isAction(name))
  expect(strangers.sort()).toEqual([...Object.keys(notAsked), ...Object.keys(doneUnder)].sort())
})

test('each action of the table is asked for somewhere, or its room is being built', () => {
  expect(actions.filter((action) => !named.has(action) && !awaited.some((room) => room.test(action)))).toEqual([])
  expect(actions.filter((action) => named.has(action) && awaited.some((room) => room.test(action)))).toEqual([])
})

test('guards of pages and operations ask for an action, and name no roles themselves', () => {
  const guards =
    /\brequire(?:Role|Brand)\([^)]*?'(?:admin|manager|finance|auditor)'|\baccess: (?:\[(?!'influencer'\])|staffRoles)/
  expect(files.filter(({ path, text }) => path.startsWith('app/routes/') && guards.test(text)).map(({ path }) => path)).toEqual(
    [],
  )
  expect(guards.test("await requireBrand(request, params.brandSlug, 'manager')")).toBe(true)
  expect(guards.test("  access: ['manager', 'influencer'],")).toBe(true)
})

test('the table is asked: a made-up action would be seen', () => {
  expect(named.has('brands.update-brand')).toBe(true)
  expect(named.has('brands.paint-brand')).toBe(false)
  expect([...audited]).toEqual(expect.arrayContaining(['brands.update-brand', 'codes.create-code']))
})
