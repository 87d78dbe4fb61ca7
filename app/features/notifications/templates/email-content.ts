import type { Language } from '#app/i18n/languages.ts'
import type { EmailData, EmailTemplate } from '../email-data.ts'

/** What a mail says, before it looks like anything: the page and the plain text are both made of it. */
export type EmailContent = {
  readonly subject: string
  /** What mail programs show beside the subject. */
  readonly preview: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** Words with their values, one under the other. */
  readonly facts?: readonly Fact[]
  /** A person's own words; their line breaks are kept. */
  readonly quote?: string
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly href: string }
  /** Below the action, smaller: until when, and what to do if it was not you. */
  readonly notes?: readonly string[]
}

export type Fact = { readonly label: string; readonly value: string }

/** Pages that mails lead to, as `app/routes.ts` has them. `{token}` is the link's token: `link` fills none of these, `tokenLink` only these. */
export const emailPaths = {
  signIn: '/login',
  security: '/account/security',
  consents: '/account/consents',
  privacy: '/account/privacy',
  ownCampaigns: '/influencer/campaigns',
  ownStatements: '/influencer/statements',
  brands: '/brands',
  changeEmail: '/confirm-email?token={token}',
  resetPassword: '/reset-password?token={token}',
  setPassword: '/reset-password?token={token}',
  invitation: '/invitation?token={token}',
  application: '/application?token={token}',
} as const
export type EmailPath = keyof typeof emailPaths
/** Pages behind sign-in, which need no token. */
export type SignedInPath = 'signIn' | 'security' | 'consents' | 'privacy' | 'ownCampaigns' | 'ownStatements' | 'brands'

/** What a template writes with, made for one mail. */
export type Pen = {
  /** In whose name the mail is: the brand, else the platform. */
  readonly sender: string
  readonly language: Language
  /** `Hola, Ana`; without the name where it looks like an address, so that nobody spreads links through our greeting. */
  hello(name: string): string
  /** An address of the platform; with segments, of a page below it. */
  link(path: SignedInPath, ...below: readonly string[]): string
  /** An address that opens with the link's token. */
  tokenLink(path: Exclude<EmailPath, SignedInPath>, linkTokenId: string): string
  /** `3 de marzo de 2026, 10:05 (hora de Colombia)`. */
  instant(iso: string): string
  /** `3 de marzo de 2026`, of a calendar day. */
  day(isoDay: string): string
  /** `a, b y c`. */
  list(words: readonly string[]): string
}

export type Words<T extends EmailTemplate> = (data: EmailData<T>, pen: Pen) => EmailContent

/** One template: the same content in every language. */
export type Template<T extends EmailTemplate> = Readonly<Record<Language, Words<T>>>

/** Facts with a value; those without are left out. */
export function facts(...pairs: readonly (readonly [label: string, value: string | undefined])[]): Fact[] {
  return pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}
