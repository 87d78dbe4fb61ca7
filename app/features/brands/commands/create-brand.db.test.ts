import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { admin, as, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { CreateBrand } from '../inputs.ts'
import { createBrand } from './create-brand.server.ts'

const input = CreateBrand.parse({ name: 'Café São João', currency: 'BRL', timeZone: 'America/Sao_Paulo', country: 'br' })

test(
  'an administrator adds a brand, whose slug is made from its name',
  inRollback(async (tx) => {
    const brand = await createBrand(tx, input, as(admin))
    expect(brand).toMatchObject({ slug: 'cafe-sao-joao', currency: 'BRL', country: 'BR', locale: 'es', createdAt: testNow })
    expect(await auditTrail(tx, 'brand', brand.id)).toMatchObject([
      { action: 'brands.create-brand', brandId: brand.id, before: null, after: { slug: 'cafe-sao-joao', currency: 'BRL' } },
    ])
  }),
)

test(
  'a slug is given once',
  inRollback(async (tx) => {
    await makeBrand(tx, { slug: 'cafe-sao-joao' })
    await expect(createBrand(tx, input, as(admin))).rejects.toMatchObject({ kind: 'conflict', code: 'brands.slug-taken' })
    expect(await createBrand(tx, { ...input, slug: 'cafe' }, as(admin))).toMatchObject({ slug: 'cafe' })
  }),
)

test(
  'a manager adds no brand',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await expect(createBrand(tx, input, as(managerOf(brand.id)))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'brands.not-allowed',
    })
  }),
)

test.each([
  { timeZone: 'America/Atlantis' },
  { timeZone: '+05:00' },
  { country: 'Q1' },
  { country: 'QX' },
  { currency: 'XXX' },
  { primaryColor: 'green' },
  { name: '  ' },
  { slug: 'No Slug' },
])('%j describes no brand', (wrong) => {
  expect(CreateBrand.safeParse({ ...input, ...wrong }).success).toBe(false)
})
