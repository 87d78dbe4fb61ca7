import { expect, test } from 'vitest'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer, testCustomerHashKey } from '#tests/factories/make-influencer.ts'
import { admin, as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { CreateInfluencer } from '../inputs.ts'
import { findInfluencerHashes } from '../queries/find-influencer-hashes.server.ts'
import { getInfluencer } from '../queries/get-influencer.server.ts'
import { createInfluencer } from './create-influencer.server.ts'

const secrets = { customerHashKey: testCustomerHashKey }
const input = CreateInfluencer.parse({
  name: 'Ana Gómez',
  handle: '@Ana.Gomez',
  email: 'Ana@Example.com',
  country: 'CO',
  document: '1.020.345-6',
})

test(
  'a manager brings an influencer to their brand, approved at once',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { id } = await createInfluencer(tx, { ...input, brandId: brand.id }, as(managerOf(brand.id)), secrets)
    expect(await getInfluencer(tx, { influencerId: id }, managerOf(brand.id))).toMatchObject({
      handle: 'ana.gomez',
      email: 'ana@example.com',
      status: 'approved',
      hasDocument: true,
      brands: [{ id: brand.id, joinedAt: testNow }],
    })
    const trail = await auditTrail(tx, 'influencer', id)
    expect(trail).toMatchObject([{ action: 'influencers.create-influencer', brandId: brand.id, after: { hasDocument: true } }])
    expect(JSON.stringify(trail)).not.toMatch(/1\.020\.345-6|10203456/)
  }),
)

test(
  'what is kept of a document recognises the same document written otherwise',
  inRollback(async (tx) => {
    const { id } = await createInfluencer(tx, input, as(admin), secrets)
    const hashes = (await findInfluencerHashes(tx, [id])).get(id)
    expect(hashes).toEqual([
      hashCustomerValue(testCustomerHashKey, 'document', '10203456'),
      hashCustomerValue(testCustomerHashKey, 'email', 'ANA@example.com'),
    ])
  }),
)

test(
  'handle and e-mail belong to one person',
  inRollback(async (tx) => {
    await makeInfluencer(tx, { handle: 'ana.gomez', email: 'other@example.com' })
    await expect(createInfluencer(tx, input, as(admin), secrets)).rejects.toMatchObject({ code: 'influencers.handle-taken' })
    await makeInfluencer(tx, { handle: 'another', email: 'ana@example.com' })
    await expect(createInfluencer(tx, { ...input, handle: 'ana2' }, as(admin), secrets)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'influencers.email-taken',
    })
  }),
)

test(
  'managers of one brand bring nobody to another, or to none; auditors bring nobody',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const create = (brandId: string | undefined, actor: Parameters<typeof as>[0]) =>
      createInfluencer(tx, { ...input, brandId }, as(actor), secrets)
    await expect(create(other.id, managerOf(brand.id))).rejects.toMatchObject({ code: 'brands.not-found' })
    await expect(create(undefined, managerOf(brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(create(brand.id, auditorOf(brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
  }),
)

test('of two who register one handle at once, one is told that it is taken', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const create = (email: string) => client.db.transaction((tx) => createInfluencer(tx, { ...input, email }, as(admin), secrets))
    const results = await Promise.allSettled([create('a@example.com'), create('b@example.com')])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'influencers.handle-taken' } })
  } finally {
    await drop()
  }
})

test.each([
  { handle: 'a b' },
  { handle: '@' },
  { email: 'nobody' },
  { document: '1-2' },
  { document: '12345;' },
  { country: 'Colombia' },
])('%j describes no influencer', (wrong) => {
  expect(
    CreateInfluencer.safeParse({ name: 'Ana', handle: 'ana', email: 'a@example.com', country: 'CO', ...wrong }).success,
  ).toBe(false)
})
