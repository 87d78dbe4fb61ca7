import { statementTotal } from '#app/domain/statement.ts'
import type { StatementListItem } from './queries/list-statements.server.ts'

type Balances = Pick<
  StatementListItem,
  | 'openingConfirmed'
  | 'openingAvailable'
  | 'openingInWithdrawal'
  | 'openingDebt'
  | 'closingConfirmed'
  | 'closingAvailable'
  | 'closingInWithdrawal'
  | 'closingDebt'
>

/** All of the opening balance, minor units. */
export function openingOf(row: Balances): bigint {
  const { openingConfirmed: confirmed, openingAvailable: available, openingInWithdrawal: inWithdrawal, openingDebt: debt } = row
  return statementTotal({ confirmed, available, inWithdrawal, debt })
}

/** All of the closing balance, minor units. */
export function closingOf(row: Balances): bigint {
  const { closingConfirmed: confirmed, closingAvailable: available, closingInWithdrawal: inWithdrawal, closingDebt: debt } = row
  return statementTotal({ confirmed, available, inWithdrawal, debt })
}
