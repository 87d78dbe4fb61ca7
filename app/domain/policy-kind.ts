export const policyKinds = ['terms', 'privacy', 'campaign-terms'] as const
/** What people are asked to accept. */
export type PolicyKind = (typeof policyKinds)[number]
