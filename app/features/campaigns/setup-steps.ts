/** The way to a new campaign: each step keeps what was said in the draft, so it can be left and taken up again. */
export const setupSteps = ['basics', 'products', 'terms', 'discount', 'codes', 'review'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Pages of a campaign that take part in it, below the campaign's address; the same pages without `?setup` stand alone. */
const pages: Readonly<Record<SetupStep, string>> = {
  basics: 'edit?setup=basics',
  products: 'terms/new?setup=products',
  terms: 'terms/new?setup=terms',
  discount: 'discount?setup=discount',
  codes: 'setup?setup=codes',
  review: 'setup',
}

/** Parts of the form of terms that a step shows. */
export const setupSections = {
  basics: ['commission'],
  products: ['products'],
  terms: ['commission', 'tiers', 'limits', 'payment'],
} as const

/** Where a step is. @param campaign the campaign's address */
export function setupAddress(campaign: string, step: SetupStep): string {
  return `${campaign}/${pages[step]}`
}

/** The step that comes next; the last leads to itself. */
export function nextStep(step: SetupStep): SetupStep {
  return setupSteps[setupSteps.indexOf(step) + 1] ?? 'review'
}

/** The step that an address of a draft asks for; null: the page stands alone. */
export function setupStepOf(url: string, status: string): SetupStep | null {
  const asked = new URL(url).searchParams.get('setup')
  return status === 'draft' ? (setupSteps.find((step) => step === asked) ?? null) : null
}
