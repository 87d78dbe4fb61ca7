import { expect, test } from 'vitest'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { admin, as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { getVtexConnection } from '../queries/get-vtex-connection.server.ts'
import { recordHookState } from './record-hook-state.server.ts'
import { recordPing } from './record-ping.server.ts'

test(
  'each look at the hook is kept, and only a change of its state is audited',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await makeVtexConnection(tx, brand.id)
    const later = new Date(testNow.getTime() + 1000)
    await recordHookState(tx, { brandId: brand.id, hookState: 'missing' }, as(system))
    await recordHookState(tx, { brandId: brand.id, hookState: 'missing' }, as(system, later))
    await recordPing(tx, { brandId: brand.id }, as(system, later))
    expect(await getVtexConnection(tx, { brandId: brand.id }, admin, { vault: testVault })).toMatchObject({
      hookState: 'missing',
      hookCheckedAt: later,
      lastPingAt: later,
    })
    expect(await auditTrail(tx, 'brand', brand.id)).toEqual([
      {
        action: 'brands.record-hook-state',
        brandId: brand.id,
        before: { hookState: 'unknown' },
        after: { hookState: 'missing' },
      },
    ])
  }),
)

test(
  'without a connection there is no hook, and auditors record none',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const record = (actor: Parameters<typeof as>[0]) => recordHookState(tx, { brandId: brand.id, hookState: 'failed' }, as(actor))
    await expect(record(system)).rejects.toMatchObject({ code: 'brands.not-connected' })
    await makeVtexConnection(tx, brand.id)
    await expect(record(auditorOf(brand.id))).rejects.toMatchObject({ code: 'brands.not-allowed' })
    const other = await makeBrand(tx)
    await expect(record(managerOf(other.id))).rejects.toMatchObject({ kind: 'not-found' })
  }),
)
