import type { Owner, Person } from './make-world.ts'

/** What a person gets who asks for somebody's thing. */
export type Outcome = 'allowed' | 'who-are-you' | 'forbidden' | 'not-found'

/** A rule of who may: by person and by whose thing it is. */
export type Rule = (person: Person, owner: Owner) => Outcome

const staff: readonly Person[] = ['admin', 'manager', 'finance', 'auditor']

/** Signed-in people are told apart by `decide`; nobody is asked who they are first. */
function signedIn(decide: Rule): Rule {
  return (person, owner) => (person === 'anonymous' ? 'who-are-you' : decide(person, owner))
}

/** What lies in another brand does not exist for its staff. */
function inBrand(person: Person, owner: Owner): Outcome {
  return owner === 'foreign' && person !== 'admin' ? 'not-found' : 'allowed'
}

function changedBy(...changers: readonly Person[]): Rule {
  return signedIn((person, owner) => (changers.includes(person) ? inBrand(person, owner) : 'forbidden'))
}

/** The kinds of access. A list that names no thing is asked as `own`: what is in it is looked at apart. */
export const rules = {
  public: () => 'allowed',
  /** Knows no people: whoever shows a token that counts. */
  'by-token': () => 'who-are-you',
  /** Knows no people, but a secret that nobody here has. */
  'public-secret': () => 'not-found',
  'signed-in': signedIn(() => 'allowed'),
  'staff-read': signedIn((person, owner) => (staff.includes(person) ? inBrand(person, owner) : 'forbidden')),
  /** Staff of the brand, and the influencer whose it is. */
  'own-read': signedIn((person, owner) => {
    if (person === 'influencer') return owner === 'own' ? 'allowed' : 'not-found'
    return inBrand(person, owner)
  }),
  'manager-change': changedBy('admin', 'manager'),
  /** Those who decide on people, and those who pay them. */
  'decider-change': changedBy('admin', 'manager', 'finance'),
  'manager-or-owner': signedIn((person, owner) => {
    if (person === 'influencer') return owner === 'own' ? 'allowed' : 'not-found'
    return person === 'admin' || person === 'manager' ? inBrand(person, owner) : 'forbidden'
  }),
  /** What managers write for one another; who audits reads it. */
  'notes-read': changedBy('admin', 'manager', 'auditor'),
  /** A manager's, about a thing that nobody has. */
  'nobody-else': signedIn((person) => (person === 'admin' || person === 'manager' ? 'not-found' : 'forbidden')),
  'finance-change': changedBy('admin', 'finance'),
  admin: changedBy('admin'),
  'auditor-read': changedBy('admin', 'auditor'),
  /** One's own alone, and it is of none of the people who ask. */
  'of-nobody-here': signedIn(() => 'not-found'),
  /** What one accepted or asked for oneself. */
  'only-own': signedIn((person, owner) => (person === 'influencer' && owner === 'own' ? 'allowed' : 'not-found')),
  /** A file of one's own that nobody has made. */
  'nothing-there': signedIn(() => 'not-found'),
  /** Only as an influencer; another's is not there. */
  'own-paper': signedIn((person, owner) => {
    if (person !== 'influencer') return 'forbidden'
    return owner === 'own' ? 'allowed' : 'not-found'
  }),
  /** Only as an influencer, what is open to everybody of the brands they work with. */
  'own-brands': signedIn((person, owner) => {
    if (person !== 'influencer') return 'forbidden'
    return owner === 'foreign' ? 'not-found' : 'allowed'
  }),
  /** Only as an influencer, about oneself. */
  influencer: signedIn((person) => (person === 'influencer' ? 'allowed' : 'forbidden')),
} as const satisfies Readonly<Record<string, Rule>>

export type Access = keyof typeof rules
