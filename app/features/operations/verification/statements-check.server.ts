import {
  findBrokenStatements,
  isChained,
  listSealedCutOffs,
} from '#app/features/cut-offs/queries/find-broken-statements.server.ts'
import type { Tx } from '#db/types.ts'
import { type CheckResult, namedViolations, type Violation } from './check.ts'

/** Sealed statements, and the chain of cut-offs, come out of the ledger as they were sealed (domain section 11); a cut-off at a time. */
export async function checkStatements(tx: Tx): Promise<CheckResult> {
  const violations: Violation[] = []
  let checked = 0
  for (const cutOff of await listSealedCutOffs(tx)) {
    checked += cutOff.statements
    for (const { id, number, what } of await findBrokenStatements(tx, cutOff.id))
      violations.push({ subject: 'statement', id, detail: { number, differs: what } })
    if (!(await isChained(tx, cutOff))) violations.push({ subject: 'cut-off', id: cutOff.id, detail: { differs: 'chain' } })
  }
  return {
    name: 'statements-recompute-to-their-hash',
    checked,
    violationCount: violations.length,
    violations: violations.slice(0, namedViolations),
  }
}
