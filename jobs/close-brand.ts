import { checkGates } from '#app/features/cut-offs/commands/check-gates.server.ts'
import { openDueCutOffs } from '#app/features/cut-offs/commands/open-due-cut-offs.server.ts'
import { recoverDebts } from '#app/features/cut-offs/commands/recover-debts.server.ts'
import { sealCutOff } from '#app/features/cut-offs/commands/seal-cut-off.server.ts'
import { findNextCutOff } from '#app/features/cut-offs/queries/find-next-cut-off.server.ts'
import { releaseAllDue } from './release-all-due.ts'
import type { JobScope } from './services.ts'

export type BrandClosed = { readonly sealed: number; readonly statements: number; readonly isBlocked: boolean }

/**
 * Closes a brand's due periods, oldest first, until none is left or one may not be sealed (domain section 7): releases what is due, looks at the gates,
 * recovers debt, seals. Each step is a transaction that does nothing the second time, so a worker killed between two of them loses nothing.
 */
export async function closeBrandPeriods(
  brandId: string,
  { database, ctx }: Pick<JobScope, 'database' | 'ctx'>,
): Promise<BrandClosed> {
  const { db } = database
  await db.transaction((tx) => openDueCutOffs(tx, { brandId }, ctx))
  await releaseAllDue({ database, ctx })
  for (let sealed = 0, statements = 0; ; sealed += 1) {
    const cutOff = await db.transaction((tx) => findNextCutOff(tx, { brandId }))
    if (cutOff === null || cutOff.dueAt > ctx.now) return { sealed, statements, isBlocked: false }
    const which = { cutOffId: cutOff.id }
    if (!(await db.transaction((tx) => checkGates(tx, which, ctx)))) return { sealed, statements, isBlocked: true }
    await db.transaction((tx) => recoverDebts(tx, which, ctx))
    statements += await db.transaction((tx) => sealCutOff(tx, which, ctx), { isolationLevel: 'repeatable read' })
  }
}
