import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { influencerPerson } from '#tests/support/acting.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { brandChoiceCookie, readInfluencerBrands } from './influencer-brands.server.ts'
import { readerFor } from './read-page.server.ts'

const db = runtimeDatabase()

const visiting = (influencerId: string) => ({ influencerId, read: readerFor(influencerPerson(influencerId)) })

function looking(at: string | null): Request {
  const headers = new Headers()
  if (at !== null) headers.set('Cookie', brandChoiceCookie(at).split(';')[0]!)
  return new Request('https://afiliados.example/influencer', { headers })
}

test('an influencer looks at all of their brands, home country first, until they choose one; another’s cannot be chosen', async () => {
  const mexican = await makeBrand(db(), { name: 'Alba', country: 'MX' })
  const colombian = await makeBrand(db(), { name: 'Zafiro', country: 'CO' })
  const foreign = await makeBrand(db(), { name: 'Foránea' })
  const { id } = await makeInfluencer(db(), { country: 'CO', brandIds: [mexican.id, colombian.id] })
  const { brand, brands } = await readInfluencerBrands(looking(null), visiting(id))
  expect(brand).toBeNull()
  expect(brands.map(({ name }) => name)).toEqual(['Zafiro', 'Alba'])
  expect((await readInfluencerBrands(looking(mexican.slug), visiting(id))).brand?.name).toBe('Alba')
  expect((await readInfluencerBrands(looking(foreign.slug), visiting(id))).brand).toBeNull()
})

test('who works with one brand looks at that one', async () => {
  const brand = await makeBrand(db())
  const { id } = await makeInfluencer(db(), { brandIds: [brand.id] })
  expect((await readInfluencerBrands(looking(null), visiting(id))).brand?.slug).toBe(brand.slug)
})

test('choosing none forgets the choice', () => {
  expect(brandChoiceCookie(null)).toBe('brand=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
})
