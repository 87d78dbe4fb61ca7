import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const path = '/api/rnb/pvt/calculatorconfiguration'
const base = {
  name: 'Campaña de mayo',
  type: 'regular',
  origin: 'Marketplace',
  isActive: true,
  beginDateUtc: '2026-05-01T05:00:00Z',
  percentualShippingDiscountValue: 0,
  utmSource: 'mayo',
  percentualDiscountValue: 15,
}

test('a promotion gets an id, is read back whole, and is updated by its id', async () => {
  const created = await world.call(path, { body: base })
  const id = created.body.idCalculatorConfiguration
  expect((await world.call(`${path}/${id}`)).body).toMatchObject({ ...base, isActive: true, type: 'regular', coupon: [] })
  await world.call(path, { body: { ...created.body, name: 'Otra' } })
  expect((await world.call(`${path}/${id}`)).body.name).toBe('Otra')
  expect((await world.call(`${path}/none`)).status).toBe(404)
})

test('the list counts the active ones and spells utmCampain; the search finds by part of the name', async () => {
  await world.call(path, { body: { ...base, utmCampaign: 'luna' } })
  const { body } = await world.call('/api/rnb/pvt/benefits/calculatorconfiguration')
  expect(body.limitConfiguration).toEqual({ activesCount: 1, limit: 100 })
  expect(body.items).toMatchObject([{ utmSource: 'mayo', utmCampain: 'luna', status: 'active' }])
  expect((await world.call('/api/rnb/pvt/benefits/calculatorconfiguration/search?byName=DE%20MAYO')).body).toHaveLength(1)
  expect((await world.call('/api/rnb/pvt/benefits/calculatorconfiguration/search?byName=junio')).body).toEqual([])
})

test('archiving answers 204, in both spellings of the path, and takes the promotion from the list and from new orders', async () => {
  const id = (await world.call(path, { body: base })).body.idCalculatorConfiguration
  await world.call('/api/rnb/pvt/coupon', {
    body: { utmSource: 'mayo', couponCode: 'ANA', maxItemsPerClient: 1, expirationIntervalPerUse: '00:00:00' },
  })
  expect((await world.call(`/api/rnb/pvt/archive/calculatorConfiguration/${id}`, { method: 'POST' })).status).toBe(204)
  expect((await world.call('/api/rnb/pvt/benefits/calculatorconfiguration')).body.items).toEqual([])
  expect((await world.call('/api/rnb/pvt/archive/benefits/calculatorConfiguration')).body.items).toHaveLength(1)
  expect((await world.control.createOrder('norte', { coupon: 'ANA' })).ratesAndBenefitsData?.rateAndBenefitsIdentifiers).toEqual(
    [],
  )
  expect((await world.call(`/api/rnb/pvt/unarchive/calculatorconfiguration/${id}`, { method: 'POST' })).status).toBe(204)
  expect(
    (await world.control.createOrder('norte', { coupon: 'ANA' })).ratesAndBenefitsData?.rateAndBenefitsIdentifiers,
  ).toHaveLength(1)
})

test('a name of 151 characters, a missing one and the hundred-and-first active promotion are refused', async () => {
  expect((await world.call(path, { body: { ...base, name: 'x'.repeat(151) } })).status).toBe(400)
  expect((await world.call(path, { body: { ...base, name: undefined } })).body.error['']).toEqual(['The name field is required.'])
  for (let index = 0; index < 100; index++) await world.call(path, { body: { ...base, name: `P${index}` } })
  expect((await world.call(path, { body: base })).status).toBe(400)
  expect((await world.call(path, { body: { ...base, isActive: false } })).status).toBe(200)
})
