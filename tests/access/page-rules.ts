import type { Outcome, Rule } from './expectations.ts'
import type { Owner, Person } from './make-world.ts'

/** In an address below a brand's, another's brand and none are the same: it is not there, whoever asks and whatever for. */
function inBrand(...allowed: readonly Person[]): Rule {
  return signedIn((person, owner) => {
    const isStaffHere = person === 'admin' || (person !== 'influencer' && owner !== 'foreign')
    if (!isStaffHere) return 'not-found'
    return allowed.includes(person) ? 'allowed' : 'forbidden'
  })
}

function signedIn(decide: Rule): Rule {
  return (person: Person, owner: Owner): Outcome => (person === 'anonymous' ? 'who-are-you' : decide(person, owner))
}

function heldBy(...allowed: readonly Person[]): Rule {
  return signedIn((person) => (allowed.includes(person) ? 'allowed' : 'forbidden'))
}

/** The kinds of access of pages, named after their guard. */
export const pageRules = {
  public: () => 'allowed',
  /** Signing out ends there, whoever does it. */
  'leads-to-sign-in': () => 'who-are-you',
  /** Knows no people: without the brand's secret nobody is let in. */
  'webhook-secret': () => 'who-are-you',
  nowhere: () => 'not-found',
  /** Would be one's own, had it been made. */
  'nothing-yet': signedIn(() => 'not-found'),
  'signed-in': signedIn(() => 'allowed'),
  'brand-staff': inBrand('admin', 'manager', 'finance', 'auditor'),
  'brand-manager': inBrand('admin', 'manager'),
  /** Those who decide about people, and those who pay them. */
  'brand-money': inBrand('admin', 'manager', 'finance'),
  'brand-finance': inBrand('admin', 'finance'),
  /** Those who decide about people, and those who look at how. */
  'brand-notes': inBrand('admin', 'manager', 'auditor'),
  'brand-auditor': inBrand('admin', 'auditor'),
  'brand-admin': inBrand('admin'),
  staff: heldBy('admin', 'manager', 'finance', 'auditor'),
  manager: heldBy('admin', 'manager'),
  admin: heldBy('admin'),
  auditor: heldBy('admin', 'auditor'),
  /** Auditors read what is of their brands; the rest is not there for them. */
  'auditor-in-brand': signedIn((person, owner) => {
    if (person !== 'admin' && person !== 'auditor') return 'forbidden'
    return owner === 'foreign' && person !== 'admin' ? 'not-found' : 'allowed'
  }),
  /** What one accepted or asked for oneself. */
  'only-own': signedIn((person, owner) => (person === 'influencer' && owner === 'own' ? 'allowed' : 'not-found')),
  /** Only as an influencer; what is another's is not there. */
  influencer: signedIn((person, owner) => {
    if (person !== 'influencer') return 'forbidden'
    return owner === 'own' ? 'allowed' : 'not-found'
  }),
  /** Only as an influencer; what every influencer of their brands may see. */
  'influencer-in-brand': signedIn((person, owner) => {
    if (person !== 'influencer') return 'forbidden'
    return owner === 'foreign' ? 'not-found' : 'allowed'
  }),
} as const satisfies Readonly<Record<string, Rule>>

export type PageAccess = keyof typeof pageRules
