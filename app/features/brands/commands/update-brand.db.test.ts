import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { admin, as, auditorOf, managerOf } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { updateBrand } from './update-brand.server.ts'

test(
  'only what changes is written and audited',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx, { name: 'Norte' })
    expect(await updateBrand(tx, { brandId: brand.id, name: 'Sur', country: 'CO' }, as(admin))).toEqual({ ...brand, name: 'Sur' })
    await updateBrand(tx, { brandId: brand.id, name: 'Sur' }, as(admin))
    expect(await auditTrail(tx, 'brand', brand.id)).toEqual([
      { action: 'brands.update-brand', brandId: brand.id, before: { name: 'Norte' }, after: { name: 'Sur' } },
    ])
  }),
)

test(
  'the currency is free until the first order',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx, { currency: 'COP' })
    expect(await updateBrand(tx, { brandId: brand.id, currency: 'MXN' }, as(admin))).toMatchObject({ currency: 'MXN' })
    await makeOrder(tx, { brandId: brand.id })
    await expect(updateBrand(tx, { brandId: brand.id, currency: 'COP' }, as(admin))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'brands.currency-fixed',
    })
    expect(await updateBrand(tx, { brandId: brand.id, currency: 'MXN', name: 'Otra' }, as(admin))).toMatchObject({ name: 'Otra' })
  }),
)

test(
  'auditors and managers change nothing of a brand, an administrator does; a foreign brand does not exist',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const update = { brandId: brand.id, name: 'Mía' }
    for (const person of [auditorOf(brand.id), managerOf(brand.id)])
      await expect(updateBrand(tx, update, as(person))).rejects.toMatchObject({ code: 'brands.not-allowed' })
    expect(await updateBrand(tx, update, as(admin))).toMatchObject({ name: 'Mía' })
    await expect(updateBrand(tx, update, as(auditorOf(other.id)))).rejects.toMatchObject({ kind: 'not-found' })
  }),
)
