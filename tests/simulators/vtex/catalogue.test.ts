import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const search = (query: string) => world.call(`/api/catalog_system/pub/products/search?${query}`)

test('products are found by all words, without accents or case, a page at a time', async () => {
  const found = await search('ft=VESTIDO%20terracota')
  expect([found.status, found.headers.get('resources')]).toEqual([200, '0-0/1'])
  expect(found.body).toMatchObject([
    {
      productId: '1002',
      productName: 'Vestido midi terracota',
      categoriesIds: ['/1/100/', '/1/'],
      items: [{ itemId: '10021', referenceId: [{ Key: 'RefId', Value: 'REF-1002-1' }] }, {}, {}],
    },
  ])
  const first = await search('ft=&_from=0&_to=1')
  expect([first.status, first.headers.get('resources'), first.body.length]).toEqual([206, '0-1/30', 2])
  expect((await search('ft=x&_from=0&_to=50')).status).toBe(400)
})

test('filters of one field are alternatives, of several all hold', async () => {
  const ids = async (query: string) => (await search(query)).body.map((row: { productId: string }) => row.productId)
  expect(await ids('fq=skuId:10021&fq=skuId:10191')).toEqual(['1002', '1019'])
  expect(await ids('fq=alternateIds_RefId:REF-1007-2')).toEqual(['1007'])
  expect(await ids('fq=C:/2/105/&fq=productClusterIds:278')).toEqual([])
  expect(await ids('fq=C:/2/105&_to=49')).toEqual(['1016', '1017', '1018'])
})

test('prices follow the currency of the shop: decimals in the search, hundredths in the variations', async () => {
  const searched = (await search('fq=skuId:10011')).body[0].items[0].sellers[0].commertialOffer.Price
  const { body } = await world.call('/api/catalog_system/pub/products/variations/1001')
  expect(body.skus[0]).toMatchObject({ sku: 10011, bestPrice: searched * 100, available: true })
  const order = await world.control.createOrder('norte', { lines: [{ skuId: '10011' }] })
  expect(order.items?.[0]?.price).toBe(body.skus[0].bestPrice)
})

test('the public part needs no key, the private part its resource, each its own', async () => {
  const headers = { 'x-vtex-api-appkey': world.other.appKey, 'x-vtex-api-apptoken': world.other.appToken }
  for (const path of [
    '/api/catalog_system/pvt/products/productget/1001',
    '/api/catalog_system/pvt/sku/stockkeepingunitbyid/10011',
    '/api/catalog_system/pvt/collection/search/fav?page=1&pageSize=5',
    '/api/catalog/pvt/collection/191',
  ]) {
    expect([path, (await world.call(path, { headers })).status]).toEqual([path, 403])
    expect([path, (await world.call(path)).status]).toEqual([path, 200])
  }
  const nobody = { 'x-vtex-api-appkey': '', 'x-vtex-api-apptoken': '' }
  expect((await world.call('/api/catalog_system/pub/category/tree/2', { headers: nobody })).body).toHaveLength(5)
})

test('the tree has as many levels as asked; collections are found by a part of their name', async () => {
  const tree = async (levels: number) => (await world.call(`/api/catalog_system/pub/category/tree/${levels}`)).body
  expect((await tree(1))[0]).toMatchObject({ id: 1, name: 'Moda', children: [] })
  expect((await tree(3))[0].children).toMatchObject([{ name: 'Vestidos' }, { name: 'Camisas' }, { name: 'Calzado' }])
  const { body } = await world.call('/api/catalog_system/pvt/collection/search/nove?page=1&pageSize=5')
  expect(body).toMatchObject({ paging: { total: 1, pages: 1 }, items: [{ id: 278, name: 'Novedades' }] })
  expect((await world.call('/api/catalog_system/pvt/products/productget/abc')).status).toBe(400)
})
