/** Accounts that hold earned money, not yet paid: what a statement's balance is made of. */
export const earnedAccountKinds = ['confirmed', 'available', 'in-withdrawal', 'debt'] as const
export type EarnedAccountKind = (typeof earnedAccountKinds)[number]

/**
 * What a statement's lines are about. The first five move its balance; `released`, `withdrawn`, `debt-recorded` and `debt-recovered` tell of
 * money that went from one state to another.
 */
export const statementLineKinds = [
  'commissions',
  'reversals',
  'adjustments',
  'payments',
  'withholdings',
  'released',
  'withdrawn',
  'debt-recorded',
  'debt-recovered',
] as const
export type StatementLineKind = (typeof statementLineKinds)[number]

/** Kinds that move a statement's balance; the others tell of a change of state. */
export function isBalanceKind(kind: StatementLineKind): boolean {
  return statementLineKinds.indexOf(kind) < statementLineKinds.indexOf('released')
}

/** Balances of the earned accounts, minor units; `debt` is zero or below. */
export type StatementBalances = {
  readonly confirmed: bigint
  readonly available: bigint
  readonly inWithdrawal: bigint
  readonly debt: bigint
}

export function statementTotal({ confirmed, available, inWithdrawal, debt }: StatementBalances): bigint {
  return confirmed + available + inWithdrawal + debt
}

/**
 * What a cut-off takes of the period's earnings to recover debt (domain section 6): at most the share, never more than is owed or there. Minor
 * units; `share` in basis points; the part of a unit is left to the influencer.
 */
export function debtRecovery(facts: {
  readonly debt: bigint
  readonly earned: bigint
  readonly available: bigint
  readonly share: number
}): bigint {
  const owed = -facts.debt
  const most = facts.earned > 0n ? (facts.earned * BigInt(facts.share)) / 10_000n : 0n
  const least = [owed, most, facts.available].reduce((a, b) => (a < b ? a : b))
  return least > 0n ? least : 0n
}
