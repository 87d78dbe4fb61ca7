import { expect, test } from 'vitest'
import { itemDocument, orderDocument } from '#tests/fixtures/vtex/order-document.ts'
import { mapOrder } from './mapper.ts'

const options = {
  account: 'tiendaluna',
  fallbackCurrency: 'COP',
  hashCustomerValue: (kind: string, value: string) => `${kind}/${value}`,
  now: new Date('2026-06-01T00:00:00Z'),
}
const map = (overrides: Record<string, unknown> = {}) => mapOrder(orderDocument(overrides), options).snapshot

test('an order becomes what the platform knows of it', () => {
  expect(map()).toEqual({
    vtexOrderId: '1600000000001-01',
    orderGroup: '1600000000001',
    sequence: '900001',
    account: 'tiendaluna',
    origin: 'Marketplace',
    affiliateId: null,
    salesChannel: '1',
    vtexStatus: 'ready-for-handling',
    state: 'paid',
    currency: 'COP',
    totalAmount: 98_000_00n,
    netAmount: 90_000_00n,
    discountAmount: 10_000_00n,
    shippingRegion: null,
    createdAt: new Date('2026-05-21T20:17:37.446Z'),
    authorizedAt: new Date('2026-05-21T20:18:58Z'),
    invoicedAt: null,
    changedAt: new Date('2026-05-21T20:19:03.892Z'),
    couponCodes: ['LUNA10'],
    discountingCodes: ['LUNA10'],
    customerDocumentHash: 'document/1032456789',
    customerEmailHash: 'email/camila.restrepo@correo.example',
    lines: [
      {
        lineId: 'A1F0C0DE00000000000000000000000A',
        index: 0,
        skuId: '7001',
        productId: '700',
        categoryIds: ['170', '27', '6'],
        collectionIds: ['150', '1075'],
        name: 'Camiseta Luna M',
        sellerId: '1',
        imageUrl: 'https://tiendaluna.vteximg.com.br/arquivos/ids/1.jpg',
        quantity: 2,
        removedQuantity: 0,
        returnedQuantity: 0,
        isGift: false,
        netAmount: 90_000_00n,
        remainingAmount: 90_000_00n,
      },
    ],
    flags: [],
  })
})

test('a line without uniqueId is known by its index, and a repeated uniqueId never names two lines', () => {
  const items = [itemDocument({ uniqueId: null }), itemDocument(), itemDocument()]
  const totals = [{ id: 'Items', value: 270_000_00 }]
  expect(map({ items, totals }).lines.map((line) => line.lineId)).toEqual([
    '#0',
    'A1F0C0DE00000000000000000000000A',
    'A1F0C0DE00000000000000000000000A#2',
  ])
})

test('several codes stand in one text, in order, as typed', () => {
  const coupon = ' sol20 , LUNA10,,'
  expect(map({ marketingData: { coupon } }).couponCodes).toEqual(['sol20', 'LUNA10'])
  expect(map({ marketingData: { coupon } }).discountingCodes).toEqual(['LUNA10'])
})

test.each([null, undefined, '', '  ', [], {}])('an order without a code has none (%j)', (coupon) => {
  expect(map({ marketingData: { coupon } }).couponCodes).toEqual([])
  expect(map({ marketingData: null }).couponCodes).toEqual([])
})

test.each([
  ['the code in another case and with its mode', { 'couponcode@marketing': 'luna10|inclusive' }, 'promo-luna', ['LUNA10']],
  ['another code', { 'couponCode@Marketing': 'OTRO' }, 'promo-luna', []],
  ['a promotion without code', { 'Seller@CatalogSystem': '1|inclusive' }, 'promo-luna', []],
  ['a promotion that reduced the shipping alone', { 'couponCode@Marketing': 'LUNA10' }, 'promo-envio', []],
  ['a promotion that lost', { 'couponCode@Marketing': 'LUNA10' }, 'promo-otra', []],
])('the discounting codes follow the promotion on the line: %s', (_name, matchedParameters, id, expected) => {
  const ratesAndBenefitsData = { rateAndBenefitsIdentifiers: [{ id, matchedParameters }] }
  expect(map({ ratesAndBenefitsData }).discountingCodes).toEqual(expected)
})

test('a promotion is recognised by the name of the tag where the identifier is missing', () => {
  const items = [itemDocument({ priceTags: [{ name: 'discount@price-promo-luna#1', value: -10_000_00 }] })]
  expect(map({ items }).discountingCodes).toEqual(['LUNA10'])
})

test('an order that names no currency has the brand’s, and says so', () => {
  const snapshot = map({ storePreferencesData: {} })
  expect(snapshot.currency).toBe('COP')
  expect(snapshot.flags).toContain('no-currency')
})

test('incomplete orders and workflow errors are flagged', () => {
  expect(map({ isCompleted: false })).toMatchObject({ state: 'unknown', flags: ['incomplete'] })
  expect(map({ workflowIsInError: true })).toMatchObject({ state: 'paid', flags: ['workflow-error'] })
  expect(map({ status: 'algo-nuevo' })).toMatchObject({ state: 'unknown', flags: ['unknown-status'] })
})

test('a canceled order keeps its amounts; its state says that nothing is earned', () => {
  expect(map({ status: 'canceled' })).toMatchObject({ state: 'canceled', totalAmount: 98_000_00n })
})

test.each([
  ['2026-05-21T15:17:37Z', '2026-05-21T15:17:37.000Z'],
  ['2026-05-21T15:17:37.1+00:00', '2026-05-21T15:17:37.100Z'],
  ['2026-05-21T15:17:37.9999999Z', '2026-05-21T15:17:37.999Z'],
  ['2026-05-21T15:17:37.4461275-05:00', '2026-05-21T20:17:37.446Z'],
  ['2026-05-21T15:17:37', '2026-05-21T15:17:37.000Z'],
])('the instant of %s is %s', (creationDate, expected) => {
  expect(map({ creationDate }).createdAt.toISOString()).toBe(expected)
})

test('a NUL in a name is left out: no text column takes it', () => {
  expect(map({ items: [itemDocument({ name: 'Camiseta\0 Luna\0' })] }).lines).toMatchObject([{ name: 'Camiseta Luna' }])
})

test('a date of the year 1 is no date', () => {
  expect(map({ authorizedDate: '0001-01-01T00:00:00' }).authorizedAt).toBeNull()
})

test('a return invoice takes its units off, also where Refund is written small', () => {
  const packages = [
    {
      type: 'Input',
      invoiceNumber: 'NC-1',
      items: [{ itemIndex: 0, quantity: 1 }],
      restitutions: { refund: { value: 45_000_00 } },
    },
  ]
  expect(map({ packageAttachment: { packages } })).toMatchObject({
    netAmount: 45_000_00n,
    lines: [{ returnedQuantity: 1, remainingAmount: 45_000_00n }],
  })
})

test('a refund without units leaves goodwill and shipping out', () => {
  const refund = {
    value: 30_000_00,
    items: [
      { useFreight: true, isCompensation: true, compensationValue: 2_000_00 },
      { isCompensation: false, compensationValue: 9 },
    ],
  }
  const packages = [
    { type: 'Input', invoiceNumber: 'NC-2', items: [], invoiceValue: 30_000_00, restitutions: { Refund: refund } },
  ]
  expect(map({ packageAttachment: { packages } }).netAmount).toBe(70_000_00n)
})

test('an item change takes the removed units off', () => {
  const totals = [
    { id: 'Items', value: 100_000_00 },
    { id: 'Discounts', value: -10_000_00 },
    { id: 'Change', value: -45_000_00 },
  ]
  const changesData = [{ itemsAdded: [], itemsRemoved: [{ id: '7001', quantity: 1, price: 45_000_00, unitMultiplier: null }] }]
  expect(map({ totals, changesAttachment: { changesData } })).toMatchObject({
    netAmount: 45_000_00n,
    lines: [{ removedQuantity: 1 }],
  })
})

test('fields of a wrong type count as absent and never fail an order', () => {
  const snapshot = map({
    sequence: { a: 1 },
    totals: {},
    value: 'mucho',
    marketingData: 'x',
    ratesAndBenefitsData: [],
    packageAttachment: { packages: {} },
    changesAttachment: { changesData: 'x' },
    clientProfileData: [],
    storePreferencesData: { currencyCode: 7 },
    orderGroup: null,
    lastChange: 'ayer',
    items: [
      null,
      itemDocument({ quantity: '2', additionalInfo: null, priceTags: ['discount@price-x'], imageUrl: 5, isGift: 'no' }),
    ],
  })
  expect(snapshot).toMatchObject({
    sequence: null,
    totalAmount: 0n,
    couponCodes: [],
    customerDocumentHash: null,
    currency: 'COP',
  })
  expect(snapshot.changedAt).toEqual(snapshot.createdAt)
  expect(snapshot.lines).toMatchObject([
    { skuId: '', quantity: 1, netAmount: 0n },
    { skuId: '7001', quantity: 2, netAmount: 90_000_00n, categoryIds: [], collectionIds: [] },
  ])
})

test('a masked e-mail, a masked document and a document of zeros identify nobody', () => {
  const clientProfileData = { email: '5f2d0c9be8174a3f9d6611c0a7b8e902@ct.vtex.com.br', document: '000.000' }
  expect(map({ clientProfileData })).toMatchObject({ customerEmailHash: null, customerDocumentHash: null })
  expect(map({ clientProfileData: { document: '*****6789' } })).toMatchObject({ customerDocumentHash: null })
})

test.each([
  ['nothing', null],
  ['text', '<html>'],
  ['a list', [orderDocument()]],
  ['an error', { error: { code: '1', message: 'Unauthorized access' } }],
  ['an order without id', orderDocument({ orderId: '' })],
  ['an order without creation date', orderDocument({ creationDate: null })],
  ['an order without list of items', orderDocument({ items: null })],
])('%s is not an order', (_name, document) => {
  expect(() => mapOrder(document, options)).toThrowError(expect.objectContaining({ kind: 'bad-response', code: 'not-an-order' }))
})

test.each([
  ['Antioquia', 'ANTIOQUIA'],
  [' Bogotá,  D.C. ', 'BOGOTA, D.C.'],
  ['São Paulo', 'SAO PAULO'],
  ['', null],
  [null, null],
  ['***', null],
  ['x'.repeat(61), null],
])('of the address the region is read, and nothing else: %s', (state, region) => {
  expect(map({ shippingData: { address: { state, city: 'Cali', street: 'Calle 1' } } }).shippingRegion).toBe(region)
})

test.each([
  [[{ id: 'Discounts', value: -1500 }], 1500n],
  [[{ id: 'Items', value: 9000 }], 0n],
  [[{ id: 'Discounts', value: 10 }], 0n],
  [null, 0n],
])('promotions took off what the totals say: %j', (totals, amount) => {
  expect(map({ totals }).discountAmount).toBe(amount)
})
