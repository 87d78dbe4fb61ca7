import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { admin, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ListBrands } from '../inputs.ts'
import { getBrandBySlug } from './get-brand-by-slug.server.ts'
import { listBrands } from './list-brands.server.ts'

test(
  'pages follow one another without gap or repetition, also among brands of one instant',
  inRollback(async (tx) => {
    const made = []
    for (const name of ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco']) made.push(await makeBrand(tx, { name }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listBrands(tx, { limit: 2, cursor, search: undefined }, admin)
      seen.push(...page.items.map((brand) => brand.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    const byId = [...made].sort((a, b) => (a.id < b.id ? 1 : -1))
    expect(seen).toEqual(byId.map((brand) => brand.name))
  }),
)

test(
  'staff see the brands of their grants; influencers see none here',
  inRollback(async (tx) => {
    const mine = await makeBrand(tx)
    const foreign = await makeBrand(tx, { createdAt: new Date(testNow.getTime() + 1) })
    const all = ListBrands.parse({})
    expect((await listBrands(tx, all, managerOf(mine.id))).items).toEqual([mine])
    expect((await listBrands(tx, all, admin)).items).toEqual([foreign, mine])
    expect((await listBrands(tx, all, influencerPerson(mine.id))).items).toEqual([])
    expect(await getBrandBySlug(tx, { slug: mine.slug }, managerOf(mine.id))).toEqual(mine)
    await expect(getBrandBySlug(tx, { slug: foreign.slug }, managerOf(mine.id))).rejects.toMatchObject({
      code: 'brands.not-found',
    })
  }),
)

test(
  'a search looks past case and accents, and takes every character as it is',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx, { name: 'CAFÉ Ñandú 100%' })
    const find = async (search: string) =>
      (await listBrands(tx, ListBrands.parse({ search }), admin)).items.map((item) => item.id)
    for (const search of ['café', 'cafe', 'ÑANDU', '100%', ' nandú ']) expect(await find(search)).toEqual([brand.id])
    for (const search of ['c_fé', 'té', '\\']) expect(await find(search)).toEqual([])
    expect(await find('  ')).toEqual([brand.id])
  }),
)
