import { expect, test } from 'vitest'
import type { CatalogueEntry } from '#app/domain/catalogue.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { storeCatalogueGroups } from '../commands/store-catalogue-groups.server.ts'
import { storeCatalogueSkus } from '../commands/store-catalogue-skus.server.ts'
import { nameCatalogue } from './name-catalogue.server.ts'
import { searchCatalogue } from './search-catalogue.server.ts'

function entry(skuId: string, productName: string, overrides: Partial<CatalogueEntry> = {}): CatalogueEntry {
  const about = {
    skuName: 'Talla M',
    referenceCode: `REF-${skuId}`,
    imageUrl: null,
    price: 1_000n,
    isActive: true,
    categoryIds: [],
  }
  return { skuId, productId: `9${skuId}`, productName, ...about, ...overrides }
}

test(
  'words that begin names, with or without their accents, find SKUs with their product, once, of the brand alone; ids and references find too',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const entries = [
      entry('1', 'Camisa de lino azul'),
      entry('2', 'Camisa de lino azul', { productId: '91' }),
      entry('3', 'Bolso'),
      entry('4', 'Pantalón de niña', { productId: '94' }),
    ]
    await storeCatalogueSkus(tx, { brandId: brand.id, entries }, testNow)
    await storeCatalogueSkus(tx, { brandId: other.id, entries: [entry('7', 'Camisa ajena')] }, testNow)
    const find = async (words: string) =>
      (await searchCatalogue(tx, { brandId: brand.id, words }, testNow)).hits.map(({ kind, id }) => `${kind} ${id}`).sort()
    expect(await find(' CAMI  azu ')).toEqual(['product 91', 'sku 1', 'sku 2'])
    expect(await find('93')).toEqual(['product 93', 'sku 3'])
    expect(await find('ref-3')).toEqual(['product 93', 'sku 3'])
    for (const words of ['pantalon', 'PANTALÓN nina', '«niña»']) expect(await find(words)).toEqual(['product 94', 'sku 4'])
    expect(await find('rojo')).toEqual([])
    expect(await find("'; & | !")).toEqual([])
  }),
)

test(
  'an answer is fresh for a day after VTEX was asked for the same words',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await storeCatalogueSkus(tx, { brandId: brand.id, entries: [entry('1', 'Camisa')], words: 'camisa' }, testNow)
    const isFresh = async (words: string, hours: number) =>
      (await searchCatalogue(tx, { brandId: brand.id, words }, new Date(testNow.getTime() + hours * 3_600_000))).isFresh
    expect(await isFresh('Camisa', 23)).toBe(true)
    expect(await isFresh('Camisa', 25)).toBe(false)
    expect(await isFresh('Camisas', 1)).toBe(false)
  }),
)

test(
  'what the shop tells again replaces what was known; groups that are gone go',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    await storeCatalogueSkus(tx, { brandId, entries: [entry('1', 'Camisa', { categoryIds: ['10'] })] }, testNow)
    await storeCatalogueSkus(tx, { brandId, entries: [entry('1', 'Camisa nueva', { price: null })] }, testNow)
    const category = (categoryId: string) => ({
      categoryId,
      parentId: null,
      name: `C${categoryId}`,
      path: `Ropa / C${categoryId}`,
    })
    const groups = (ids: string[], collections: string[]) => ({
      brandId,
      categories: ids.map(category),
      collections: collections.map((collectionId) => ({ collectionId, name: `Colección ${collectionId}` })),
    })
    await storeCatalogueGroups(tx, groups(['10', '11'], ['5']), testNow)
    await storeCatalogueGroups(tx, groups(['11'], []), new Date(testNow.getTime() + 1))
    const found = async (words: string) => (await searchCatalogue(tx, { brandId, words }, testNow)).hits.map(({ id }) => id)
    expect([await found('c11'), await found('ropa'), await found('coleccion')]).toEqual([['11'], ['11'], []])
    const targets = [
      { kind: 'sku', id: '1' },
      { kind: 'product', id: '91' },
      { kind: 'category', id: '10' },
      { kind: 'category', id: '11' },
      { kind: 'collection', id: '5' },
    ] as const
    expect(await nameCatalogue(tx, { brandId, targets })).toEqual([
      { kind: 'sku', id: '1', name: 'Camisa nueva', detail: 'Talla M', imageUrl: null, price: null },
      { kind: 'product', id: '91', name: 'Camisa nueva', detail: null, imageUrl: null, price: null },
      { kind: 'category', id: '11', name: 'C11', detail: 'Ropa / C11', imageUrl: null, price: null },
    ])
  }),
)
