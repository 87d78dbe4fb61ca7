import { asc } from 'drizzle-orm'
import { lookAtCodes } from '#app/features/health/commands/look-at-codes.server.ts'
import { tellManagers } from '#app/features/health/commands/tell-managers.server.ts'
import { brands } from '#db/schema/brands.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'

/** Looks at what sold since the last look, brand by brand, each in its own transaction, and tells its managers. @returns sums */
export async function runAllRadars({
  database,
  ctx,
}: Pick<JobScope, 'database' | 'ctx'>): Promise<{ codes: number; signals: number; mails: number }> {
  const total = { codes: 0, signals: 0, mails: 0 }
  const all = await asSystem(
    database.db,
    'health.run-radar',
    (tx) => tx.select({ id: brands.id, timeZone: brands.timeZone }).from(brands).orderBy(asc(brands.id)),
    'read',
  )
  for (const brand of all) {
    const { codes, signals } = await asSystem(database.db, 'health.run-radar', (tx) => lookAtCodes(tx, brand, ctx))
    total.codes += codes
    total.signals += signals
    total.mails += await asSystem(database.db, 'health.run-radar', (tx) => tellManagers(tx, { brandId: brand.id }, ctx))
  }
  return total
}
