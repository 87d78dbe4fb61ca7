import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../stack/ensure-build.ts'
import { measureCatalogue } from './catalogue.ts'
import { measureClosing } from './closing.ts'
import { measureCodes } from './codes.ts'
import { measureCsv } from './csv.ts'
import { createTimeOrdered, fillOrders } from './fill-orders.ts'
import { measureHealth } from './health.ts'
import { prepareMachine } from './machine.ts'
import { measurePages } from './pages.ts'
import { measurePipeline } from './pipeline.ts'
import { type Row, report } from './report.ts'
import { measureSimulation } from './simulate.ts'
import { measureWebhook } from './webhook.ts'

/**
 * `npm run bench [-- --only webhook,catalogue,codes,simulate,closing,pipeline,history --stored 300000]`: measures on a database of its own, prints one table, writes JSON.
 * `npm run bench [-- --only webhook,catalogue,codes,simulate,health,pipeline,history --stored 300000]`: measures on a database of its own, prints one table, writes JSON.
 * `history` fills the database and measures the pipeline again, the pages and the CSV.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, stored: { type: 'string', default: '300000' } } })
const isWanted = (name: string) => values.only === undefined || values.only.split(',').includes(name)
const stored = Number(values.stored)

ensureBuild(resolve('.'), (text) => void process.stdout.write(`${text}\n`))
const machine = await prepareMachine()
const rows: Row[] = []
try {
  if (isWanted('webhook')) rows.push(...(await measureWebhook(machine)))
  if (isWanted('catalogue')) rows.push(...(await measureCatalogue(machine)))
  if (isWanted('codes')) rows.push(...(await measureCodes(machine)))
  if (isWanted('simulate')) rows.push(...(await measureSimulation(machine)))
  if (isWanted('closing')) rows.push(...(await measureClosing(machine)))
  if (isWanted('health')) rows.push(...(await measureHealth(machine)))
  let empty: number | undefined
  if (isWanted('pipeline')) {
    const row = await bestPipeline('notification to posted commission', ['uno', 'dos'], ['tres', 'cuatro'])
    empty = row.value
    rows.push(row)
  }
  if (isWanted('history')) {
    await createTimeOrdered(machine)
    const history = await fillOrders(machine, stored)
    rows.push(...(await measurePages(machine, history)))
    rows.push(...(await measureCsv(machine, stored)))
    const row = await bestPipeline('the same with history', ['cinco', 'seis'], ['siete', 'ocho'])
    rows.push(row)
    if (empty !== undefined)
      rows.push({ name: 'with history against without', value: row.value / empty, unit: '×', atLeast: 0.9 })
  }
} finally {
  await machine.close()
}
report(rows)

/** The better of two rounds, each with shops of its own. */
async function bestPipeline(name: string, ...rounds: (readonly string[])[]): Promise<Row> {
  const measured: Row[] = []
  for (const accounts of rounds) measured.push(await measurePipeline(machine, name, accounts))
  return measured.reduce((best, row) => (row.value > best.value ? row : best))
}
