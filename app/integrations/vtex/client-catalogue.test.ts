import { expect, test } from 'vitest'
import { withSimulator } from '#tests/simulators/vtex/test-world.ts'
import { json, startVtexServer } from '#tests/support/vtex-server.ts'
import { createVtexClient } from './client.server.ts'
import { unlimitedBudget } from './memory-budget.server.ts'

const world = withSimulator()
const client = () =>
  createVtexClient({
    baseUrl: world.simulator.baseUrl,
    isPublicOnly: false,
    account: 'norte',
    ...world.key,
    timeoutMs: 2_000,
    budget: unlimitedBudget,
  })
const price = 28_990n * 800n

test('products are found by text, reference, SKU, product, collection and category', async () => {
  const vtex = client()
  const found = async (search: Parameters<typeof vtex.searchProducts>[0]) =>
    (await vtex.searchProducts(search)).rows.map(({ productId }) => productId)
  expect(await found({ text: 'vestido jardin' })).toEqual(['1001'])
  expect(await found({ reference: 'REF-1007-2' })).toEqual(['1007'])
  expect(await found({ skuIds: ['10021', '10191', 'x'] })).toEqual(['1002', '1019'])
  expect(await found({ productIds: ['1003', '1004'] })).toEqual(['1003', '1004'])
  expect(await found({ collectionId: '278' })).toEqual(['1001', '1008', '1015', '1022', '1029'])
  expect(await found({ categoryPath: ['2', '105'] })).toEqual(['1016', '1017', '1018'])
})

test('what cannot find anything is not asked', async () => {
  const vtex = client()
  await world.control.resetStatistics()
  for (const search of [{ text: ' ' }, { skuIds: ['x'] }, { productIds: [] }, { categoryPath: [] }, { collectionId: '1;2' }])
    expect(await vtex.searchProducts(search)).toEqual({ rows: [], hasMore: false })
  expect(await vtex.searchProducts({ text: 'vestido' }, 60)).toEqual({ rows: [], hasMore: false })
  expect([await vtex.getProduct('a/b'), await vtex.getSku(''), await vtex.getCollection('-1')]).toEqual([null, null, null])
  expect((await world.control.statistics()).requests).toEqual({})
})

test('a product is told with names, pictures and prices of its SKUs, in hundredths of the currency', async () => {
  const sku = { skuId: '10011', productId: '1001', name: 'Vestido lino jardín - S', price }
  const [found] = (await client().searchProducts({ productIds: ['1001'] })).rows
  expect(found).toMatchObject({
    productId: '1001',
    name: 'Vestido lino jardín',
    brandName: 'Lumbre',
    categoryIds: ['100', '1'],
    collectionIds: ['140', '191', '278'],
    imageUrl: expect.stringMatching(/^data:image/),
    isActive: true,
    skus: [{ ...sku, reference: 'REF-1001-1' }, {}, {}],
  })
  expect(await client().getProduct('1001')).toMatchObject({
    name: 'Vestido lino jardín',
    reference: 'REF-1001',
    categoryIds: ['100', '1'],
    imageUrl: expect.stringMatching(/^data:image/),
    skus: [sku, {}, {}],
  })
  expect(await client().getSku('10011')).toEqual({ ...sku, reference: 'REF-1001-1', imageUrl: expect.any(String) })
  expect([await client().getProduct('9999'), await client().getSku('99999')]).toEqual([null, null])
})

test('categories come as a tree, collections by name or id', async () => {
  const vtex = client()
  expect((await vtex.getCategoryTree(2))[0]).toMatchObject({
    id: '1',
    name: 'Moda',
    children: [{ id: '100', name: 'Vestidos' }, {}, {}],
  })
  expect(await vtex.searchCollections('nove')).toEqual({
    rows: [{ id: '278', name: 'Novedades', productCount: 5 }],
    hasMore: false,
  })
  expect((await vtex.searchCollections('')).rows).toHaveLength(7)
  expect(await vtex.getCollection('191')).toEqual({ id: '191', name: 'Favoritos', productCount: 10 })
  expect(await vtex.getCollection('5')).toBeNull()
})

test('a product that the shop does not show has no prices, an unavailable SKU neither, and half a row is read as far as it goes', async () => {
  const bare = { productId: 7, items: [{ itemId: 71, sellers: [{ commertialOffer: { Price: 0 } }] }, {}] }
  const { client: vtex, close } = await startVtexServer(({ address }, response) => {
    if (address.pathname.includes('/productget/')) return json(response, 200, { Id: 7, Name: 'Viejo', IsActive: false })
    if (address.pathname.endsWith('/variations/7')) return response.writeHead(404).end()
    if (address.pathname.endsWith('/products/search')) return json(response, 206, [bare])
    const skus = [{ sku: 81, skuname: 'A', available: false, bestPrice: 999987600, image: null }]
    return json(response, 200, address.pathname.includes('/variations/') ? { skus } : { Id: 81, ProductId: 8 })
  })
  expect(await vtex.getProduct('7')).toMatchObject({ name: 'Viejo', isActive: false, imageUrl: null, categoryIds: [], skus: [] })
  expect(await vtex.getSku('81')).toMatchObject({ name: '81', price: null, imageUrl: null })
  expect((await vtex.searchProducts({ text: 'x' })).rows).toMatchObject([
    { productId: '7', name: '7', skus: [{ skuId: '71', price: null }], categoryIds: [], collectionIds: [] },
  ])
  close()
})
