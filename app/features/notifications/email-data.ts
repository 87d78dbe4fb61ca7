import { z } from 'zod'
import { roles } from '#app/domain/actor.ts'
import { dataRequestKinds } from '#app/domain/data-request.ts'
import { Id } from '#app/platform/inputs.ts'

/** One line, whatever was typed. */
const Name = z
  .string()
  .transform((text) => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(200))
const Words = z.string().trim().min(1).max(2000)
/** An instant as ISO 8601 text: data are kept as JSON. */
const At = z.iso.datetime({ offset: true })
const Day = z.iso.date()
/** A row of `link_tokens`; the token itself is derived when the mail is sent. */
const linkTokenId = Id
/** From where something was done, as the person knows it: `Chrome en Windows`, and a network address. */
const origin = { device: z.string().max(200).optional(), address: z.string().max(64).optional() }

export const factorKinds = ['totp', 'passkey', 'recovery-codes'] as const

/**
 * What each template fills in, by its name. Fields are optional where the mail reads well without. Unknown fields are refused, so that
 * nothing slips into the outbox that a template does not show.
 */
export const emailData = {
  'reset-password': z.strictObject({ name: Name, linkTokenId, expiresAt: At }),
  /** To the new address, before it counts; `email-changed` goes to the old one once it does. */
  'change-email': z.strictObject({ name: Name, linkTokenId, expiresAt: At }),
  /** To the address that still counts, as soon as another one is asked for; `newEmail` with its middle left out. */
  'email-change-asked': z.strictObject({ name: Name, newEmail: z.string().max(254), occurredAt: At, ...origin }),
  'email-changed': z.strictObject({ name: Name, occurredAt: At, ...origin }),
  'password-changed': z.strictObject({ name: Name, occurredAt: At, ...origin }),
  'second-factor-changed': z.strictObject({
    name: Name,
    change: z.enum(['added', 'removed', 'renewed']),
    factor: z.enum(factorKinds),
    occurredAt: At,
    ...origin,
  }),
  'new-device': z.strictObject({ name: Name, occurredAt: At, ...origin }),
  invitation: z.strictObject({ name: Name, inviterName: Name, roles: z.array(z.enum(roles)).min(1), linkTokenId, expiresAt: At }),
  'account-exists': z.strictObject({ name: Name }),
  /** To whoever set up how a brand's mails look. */
  'sender-test': z.strictObject({ name: Name, brand: Name }),

  /** Confirms the address of an application and goes on with it. */
  'application-link': z.strictObject({ name: Name, linkTokenId, expiresAt: At }),
  'application-received': z.strictObject({ name: Name, linkTokenId: linkTokenId.optional() }),
  /** `linkTokenId` lets them choose a password; without it they sign in with the one they have. */
  'application-approved': z.strictObject({
    name: Name,
    codes: z.array(z.strictObject({ code: z.string().max(60), campaign: z.string().max(200) })).max(20),
    linkTokenId: linkTokenId.optional(),
    expiresAt: At.optional(),
  }),
  /** `field` in the reader's language: what the applicant has to look at again, and why. */
  'changes-requested': z.strictObject({
    name: Name,
    changes: z
      .array(z.strictObject({ field: z.string().max(200), note: Words }))
      .min(1)
      .max(40),
    linkTokenId: linkTokenId.optional(),
    expiresAt: At.optional(),
  }),
  'application-rejected': z.strictObject({ name: Name, reason: Words }),
  'account-suspended': z.strictObject({ name: Name, reason: Words }),
  'account-closed': z.strictObject({ name: Name, reason: Words.optional() }),

  /** In the reader's language. Without changes: those that were announced for that day do not happen. */
  'terms-changed': z.strictObject({
    name: Name,
    campaign: z.string().max(200),
    from: At,
    changes: z.array(z.strictObject({ label: z.string().max(200), before: Words, after: Words })).max(20),
  }),
  /** `words`: what the manager wrote with it, or the reason. */
  'campaign-invitation': z.strictObject({ name: Name, campaign: z.string().max(200), words: Words.optional() }),
  'campaign-accepted': z.strictObject({ name: Name, campaign: z.string().max(200), words: Words.optional() }),
  'campaign-rejected': z.strictObject({ name: Name, campaign: z.string().max(200), words: Words.optional() }),
  'campaign-removed': z.strictObject({ name: Name, campaign: z.string().max(200), words: Words.optional() }),

  /** To managers. Amounts in the reader's format. */
  'campaign-warning': z.strictObject({
    name: Name,
    campaign: z.string().max(200),
    kind: z.enum(['budget-80', 'budget-100', 'ends-7', 'ends-1']),
    spent: z.string().max(60).optional(),
    budget: z.string().max(60).optional(),
    endsAt: At.optional(),
  }),
  /** A brand's words to a group of its influencers. */
  'group-message': z.strictObject({ name: Name, subject: Name, words: z.string().trim().min(1).max(4000) }),
  'better-rate': z.strictObject({ name: Name, campaign: z.string().max(200), rate: z.string().max(20), from: At, reason: Words }),

  'bank-account-changed': z.strictObject({
    name: Name,
    bank: z.string().max(200),
    lastFour: z.string().regex(/^[0-9A-Za-z]{2,4}$/),
    occurredAt: At,
    /** From when on withdrawals go there. */
    usableFrom: At.optional(),
    ...origin,
  }),
  /** To a manager. */
  'code-requested': z.strictObject({ name: Name, influencer: Name, code: z.string().max(60), campaign: z.string().max(200) }),
  /** `wanted`: what they had asked for, where it is another word. */
  'code-request-approved': z.strictObject({
    name: Name,
    code: z.string().max(60),
    campaign: z.string().max(200),
    wanted: z.string().max(60).optional(),
  }),
  'code-request-rejected': z.strictObject({ name: Name, code: z.string().max(60), campaign: z.string().max(200), reason: Words }),
  /** Another code takes the place of one that strangers use. */
  'code-rotated': z.strictObject({
    name: Name,
    campaign: z.string().max(200),
    code: z.string().max(60),
    old: z.string().max(60),
    /** Until when the old one works. */
    endsAt: At,
  }),
  'single-use-codes': z.strictObject({
    name: Name,
    campaign: z.string().max(200),
    old: z.string().max(60),
    count: z.int().positive(),
    endsAt: At.optional(),
  }),
  /** To a manager: what is new since the last one. */
  'health-digest': z.strictObject({
    name: Name,
    signals: z.int().nonnegative(),
    /** The codes that show most, some of them. */
    codes: z.array(z.string().max(60)).max(5),
    nearMisses: z.int().nonnegative(),
  }),
  /** A sealed half month. Amounts in the reader's format; `period` in the reader's words. */
  'statement-sealed': z.strictObject({
    name: Name,
    statementId: Id,
    number: z.string().max(40),
    period: z.string().max(80),
    earned: z.string().max(60),
    /** Absent: nothing was. */
    reversed: z.string().max(60).optional(),
    /** Taken to pay off what was owed; absent: nothing was. */
    recovered: z.string().max(60).optional(),
    available: z.string().max(60),
    closing: z.string().max(60),
  }),
  /** To finance: gates hold a half month back; what each found, and what to do, in the reader's words. */
  'cut-off-blocked': z.strictObject({
    name: Name,
    brandSlug: z.string().max(60),
    cutOffId: Id,
    period: z.string().max(80),
    gates: z
      .array(z.strictObject({ gate: z.string().max(200), found: Words, remedy: Words }))
      .min(1)
      .max(10),
  }),
  'consent-renewal': z.strictObject({
    name: Name,
    policy: z.string().max(200),
    version: z.string().max(40),
    effectiveOn: Day,
    /** What changed, in one or two sentences. */
    summary: Words.optional(),
  }),
  'privacy-request-received': z.strictObject({
    name: Name,
    kind: z.enum(dataRequestKinds),
    reference: z.string().max(60),
    dueOn: Day,
  }),
  'privacy-request-answered': z.strictObject({
    name: Name,
    kind: z.enum(dataRequestKinds),
    reference: z.string().max(60),
    outcome: z.enum(['done', 'partly', 'refused']),
    note: Words.optional(),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type EmailTemplate = keyof typeof emailData
export type EmailData<T extends EmailTemplate> = z.output<(typeof emailData)[T]>

export const emailTemplates = Object.keys(emailData) as readonly EmailTemplate[]

/**
 * Mails that the security of an account rests on: they go out also to people who called our mail unwanted. Only an address that does not
 * exist gets none.
 */
export const obligatoryTemplates: ReadonlySet<EmailTemplate> = new Set<EmailTemplate>([
  'reset-password',
  'change-email',
  'email-change-asked',
  'email-changed',
  'password-changed',
  'second-factor-changed',
  'new-device',
  'account-exists',
  'application-link',
  'bank-account-changed',
  'privacy-request-received',
  'privacy-request-answered',
])

export function isEmailTemplate(name: string): name is EmailTemplate {
  return Object.hasOwn(emailData, name)
}
