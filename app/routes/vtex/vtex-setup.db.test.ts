import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { createSimulator } from '#tests/simulators/vtex/server.ts'
import { admin, as, auditorOf, managerOf } from '#tests/support/acting.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { configureBrandHook } from './configure-hook.server.ts'
import { connectProven } from './connect-proven.server.ts'
import { checkBrandPromotions, testBrandPermissions } from './test-permissions.server.ts'

const appKey = 'vtexappkey-shop-ABCDEF'
const appToken = 'simulated-token'
// Nobody answers there, so a ping of the hook finds nobody.
const db = runtimeDatabase({ PUBLIC_URL: 'http://127.0.0.1:9' })
let simulator: Awaited<ReturnType<typeof createSimulator>>
let control: VtexControl

beforeAll(async () => {
  simulator = await createSimulator()
  control = new VtexControl(simulator.url)
  vi.stubEnv('VTEX_BASE_URL', simulator.baseUrl)
})
afterAll(async () => {
  await control.close()
  await simulator.close()
})

async function makeShop(account: string, shopKeys = [{ appKey, appToken }]) {
  await control.putAccount(account, { currency: 'COP', keys: shopKeys })
  const brand = await makeBrand(db())
  await makeVtexConnection(db(), brand.id, { account, appKey, appToken, vault: vault() })
  return brand
}

test('an administrator learns what the keys may do, a manager of the brand does not ask', async () => {
  const brand = await makeShop('granted')
  await expect(testBrandPermissions(brand.id, as(managerOf(brand.id)))).rejects.toMatchObject({ code: 'brands.not-allowed' })
  const report = await testBrandPermissions(brand.id, as(admin))
  expect(new Set(report.map(({ result }) => result))).toEqual(new Set(['granted']))
})

test('keys that VTEX does not know are refused for every resource', async () => {
  const brand = await makeShop('refused', [{ appKey: 'vtexappkey-other-ABCDEF', appToken }])
  const report = await testBrandPermissions(brand.id, as(admin))
  expect(new Set(report.map(({ result }) => result))).toEqual(new Set(['bad-keys']))
})

test('a hook whose address does not answer is refused by VTEX, and its state says so', async () => {
  const brand = await makeShop('unreachable')
  await expect(configureBrandHook(brand.id, as(admin))).rejects.toMatchObject({ code: 'vtex.call-failed.rejected' })
  const connection = await getVtexConnection(db(), { brandId: brand.id }, admin, { vault: vault() })
  expect(connection).toMatchObject({ hookState: 'failed', hookCheckedAt: as(admin).now })
})

test('who only reads a brand makes no call to its VTEX account', async () => {
  const brand = await makeShop('read-only')
  const reader = as(auditorOf(brand.id))
  await control.resetStatistics()
  await expect(testBrandPermissions(brand.id, reader)).rejects.toMatchObject({ code: 'brands.not-allowed' })
  await expect(configureBrandHook(brand.id, reader)).rejects.toMatchObject({ code: 'brands.not-allowed' })
  expect((await control.statistics()).requests).toEqual({})
})

const viewOf = (brandId: string) => getVtexConnection(db(), { brandId }, admin, { vault: vault() })

test('what a test found is kept, and names the resource that the role lacks', async () => {
  const brand = await makeShop('half-granted')
  await control.putAccount('half-granted', {
    currency: 'COP',
    keys: [{ appKey, appToken, resources: ['OMSViewer', 'ListOrders'] }],
  })
  await testBrandPermissions(brand.id, as(admin))
  expect(await checkBrandPromotions((await makeShop('roomy')).id, as(admin))).toEqual({ active: 0, limit: 100 })
  const { permissionReport, permissionsCheckedAt } = await viewOf(brand.id)
  expect(permissionReport?.map(({ result }) => result)).toEqual([...Array(2).fill('granted'), ...Array(5).fill('missing')])
  expect(permissionReport?.[2]).toMatchObject({ product: 'OMS', name: 'Feed v3 and Hook Admin' })
  expect(permissionsCheckedAt).toEqual(as(admin).now)
})

test('new keys take the place of the stored ones only once they may do everything', async () => {
  const fresh = { appKey: 'vtexappkey-shop-UVWXYZ', appToken: 'a-token-of-its-own' }
  const brand = await makeShop('rotating')
  const rotate = () => connectProven({ brandId: brand.id, ...fresh }, as(admin))
  await expect(rotate()).rejects.toMatchObject({ code: 'brands.keys-refused' })
  const stored = { appKey, appToken }
  await control.putAccount('rotating', { currency: 'COP', keys: [stored, { ...fresh, resources: ['OMSViewer'] }] })
  await expect(rotate()).rejects.toMatchObject({
    code: 'brands.keys-not-proven',
    details: { resources: expect.stringContaining('Manage benefits and rates') },
  })
  expect((await viewOf(brand.id)).appKeyEnding).toBe('CDEF')
  await control.putAccount('rotating', { currency: 'COP', keys: [stored, fresh] })
  await rotate()
  expect(await viewOf(brand.id)).toMatchObject({ appKeyEnding: 'WXYZ', permissionReport: { length: 7 } })
  await expect(connectProven({ brandId: brand.id, ...fresh }, as(managerOf(brand.id)))).rejects.toMatchObject({
    code: 'brands.not-allowed',
  })
})
