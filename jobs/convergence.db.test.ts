import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleCommissions } from '#app/features/commissions/commands/settle-commissions.server.ts'
import { applyOrderSnapshots } from '#app/features/orders/commands/apply-order-snapshots.server.ts'
import { mapOrder } from '#app/integrations/vtex/mapper.ts'
import { redactDocument } from '#app/integrations/vtex/redact.ts'
import { itemDocument, orderDocument } from '#tests/fixtures/vtex/order-document.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP' })
  await world.giveCode('PAGO', { defaultRate: { kind: 'percent', rate: 1333 } })
  await world.giveCode('FACTURA', { defaultRate: { kind: 'percent', rate: 875 }, confirmOn: 'invoice' })
})
afterAll(() => world.close())

/** One step in the life of an order; each leads to a newer document. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(
      'payment-pending',
      'payment-approved',
      'handling',
      'invoiced',
      'cancellation-requested',
      'canceled',
      'replaced',
      'a-status-nobody-knows',
    ),
  }),
  fc.record({
    kind: fc.constant('return' as const),
    line: fc.integer({ min: 0, max: 1 }),
    quantity: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('refund' as const), value: fc.integer({ min: 1, max: 40_000 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const lines = [
  { sku: 'A', quantity: 3, price: 33_331 },
  { sku: 'B', quantity: 2, price: 15_999 },
]

/** The documents that VTEX would show after each step, oldest first. */
function lifeOf(orderId: string, coupon: string, steps: readonly Step[]): Record<string, unknown>[] {
  const packages: Record<string, unknown>[] = []
  let status = 'payment-pending'
  let authorizedDate: string | null = null
  let invoicedDate: string | null = null
  return steps.map((taken, index) => {
    const lastChange = new Date(Date.UTC(2026, 4, 21, 12, index)).toISOString()
    if (taken.kind === 'status') {
      status = taken.status
      if (['payment-approved', 'handling', 'invoiced'].includes(status)) authorizedDate ??= lastChange
      if (status === 'invoiced') invoicedDate ??= lastChange
    } else {
      const items = taken.kind === 'return' ? [{ itemIndex: taken.line, quantity: taken.quantity, price: 1 }] : []
      packages.push({ type: 'Input', invoiceNumber: `D${index}`, invoiceValue: taken.kind === 'refund' ? taken.value : 1, items })
    }
    const gross = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
    return orderDocument({
      orderId,
      hostname: world.account,
      status,
      lastChange,
      creationDate: '2026-05-21T11:00:00Z',
      authorizedDate,
      invoicedDate,
      value: gross,
      totals: [{ id: 'Items', value: gross }],
      items: lines.map(({ sku, quantity, price }, line) =>
        itemDocument({
          uniqueId: `${sku}${line}`,
          id: sku,
          quantity,
          price,
          priceTags: [],
          priceDefinition: { total: quantity * price },
        }),
      ),
      marketingData: { coupon },
      ratesAndBenefitsData: null,
      packageAttachment: { packages: structuredClone(packages) },
      changesAttachment: null,
      cancellationData: null,
    })
  })
}

async function receive(document: Record<string, unknown>): Promise<void> {
  const { ctx } = await world.scope()
  const { snapshot } = mapOrder(document, {
    account: world.account,
    fallbackCurrency: 'COP',
    hashCustomerValue: () => 'hash',
    now: ctx.now,
  })
  const { json, hash } = redactDocument(document)
  const brand = { id: world.brand.id, account: world.account, timeZone: 'America/Bogota' }
  await world.database.db.transaction(async (tx) => {
    const outcomes = await applyOrderSnapshots(tx, brand, [{ snapshot, document: json, documentHash: hash }], ctx)
    await settleCommissions(
      tx,
      brand,
      [...outcomes.values()].flatMap((outcome) => (outcome.kind === 'stored' ? [outcome.order] : [])),
      ctx,
    )
  })
}

let orders = 0

/** What the books say of an order: its commission and the sum of its postings per account. */
async function booksOf(orderId: string) {
  const rows = await world.database.sql<{ kind: string; total: string }[]>`
    select a.kind, sum(p.amount)::text as total from commissions c
    join orders o on o.id = c.order_id join ledger_transactions t on t.cause_id = c.id
    join ledger_postings p on p.transaction_id = t.id join ledger_accounts a on a.id = p.account_id
    where o.vtex_order_id = ${orderId} group by a.kind having sum(p.amount) <> 0 order by a.kind`
  const found = await world.commissionOf(orderId)
  const { status, amount, baseAmount, isFrozen } = found?.commission ?? {
    status: 'none',
    amount: 0n,
    baseAmount: 0n,
    isFrozen: false,
  }
  return { status, amount, baseAmount, isFrozen, accounts: rows.map((row) => `${row.kind} ${row.total}`) }
}

test('documents in any order, some lost and some twice, end in the same books as the last document alone', async () => {
  const arrival = fc.array(fc.record({ of: fc.nat(), twice: fc.boolean() }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('PAGO', 'FACTURA'),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      arrival,
      async (coupon, steps, arrivals) => {
        const known = steps.at(-1)!
        fc.pre(known.kind !== 'status' || known.status !== 'a-status-nobody-knows')
        fc.pre(!(known.kind !== 'status' && steps.findLast((one) => one.kind === 'status')?.status === 'a-status-nobody-knows'))
        orders += 1
        const [travelled, alone] = [`life-${orders}-01`, `last-${orders}-01`]
        const documents = lifeOf(travelled, coupon, steps)
        for (const { of, twice } of arrivals) {
          const document = documents[of % documents.length]!
          await receive(document)
          if (twice) await receive(document)
        }
        await receive(documents.at(-1)!)
        await receive(lifeOf(alone, coupon, steps).at(-1)!)
        expect(await booksOf(travelled)).toEqual(await booksOf(alone))
      },
    ),
    { numRuns: 120 },
  )
})

test('everything back, in whatever steps, leaves nothing: the postings of the order sum to zero', async () => {
  const back = fc.shuffledSubarray([0, 0, 0, 1, 1], { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(back, async (returned) => {
      orders += 1
      const orderId = `back-${orders}-01`
      const steps: Step[] = [
        { kind: 'status', status: 'invoiced' },
        ...returned.map((line) => ({ kind: 'return' as const, line, quantity: 1 })),
      ]
      for (const document of lifeOf(orderId, 'PAGO', steps)) await receive(document)
      expect(await booksOf(orderId)).toEqual({ status: 'reversed', amount: 0n, baseAmount: 0n, isFrozen: false, accounts: [] })
    }),
    { numRuns: 20 },
  )
})
