import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { OrderFilters } from '#app/features/orders/inputs.ts'
import { exportOrders } from '#app/features/orders/queries/export-orders.server.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const actor = { kind: 'system', name: 'bench' } as const

/** (d) CSV of every order, beside `psql \copy` of the same columns as they are stored; and the memory that the stream takes above idle. */
export async function measureCsv(machine: Machine, stored: number): Promise<Row[]> {
  await exportOnce(machine)
  globalThis.gc?.()
  const idle = process.memoryUsage().rss
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 10)
  const ours = Math.min(await seconds(() => exportOnce(machine)), await seconds(() => exportOnce(machine)))
  clearInterval(watch)
  const note = `${stored} rows in ${ours.toFixed(2)} s`
  const rows: Row[] = [
    { name: 'CSV of orders', value: stored / ours, unit: 'rows/s', note },
    { name: 'CSV memory above idle', value: (peak - idle) / 2 ** 20, unit: 'MiB', atMost: 60 },
  ]
  if (spawnSync('psql', ['--version']).error !== undefined)
    return [...rows, { name: 'psql \\copy (not installed)', value: 0, unit: '' }]
  const statement = `\\copy (select b.name, o.vtex_order_id, o.sequence, o.placed_at, o.state, o.vtex_status, i.name, i.handle, c.name, k.code,
    o.coupon_codes, o.currency, o.total_amount, o.net_amount, m.status, m.amount, o.flags from orders o join brands b on b.id = o.brand_id
    left join influencers i on i.id = o.influencer_id left join campaigns c on c.id = o.campaign_id left join codes k on k.id = o.code_id
    left join commissions m on m.order_id = o.id order by o.placed_at desc, o.id desc) to '/dev/null' csv`
  await writeFile('/tmp/affiliate-bench.sql', statement.replaceAll(/\n\s*/g, ' '))
  const psql = () =>
    spawnSync('psql', [machine.databaseUrl, '-q', '-f', '/tmp/affiliate-bench.sql'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const theirs = Math.min(await seconds(async () => psql()), await seconds(async () => psql()))
  return [
    ...rows,
    { name: 'psql \\copy of the same columns', value: stored / theirs, unit: 'rows/s', note: `${theirs.toFixed(2)} s` },
    { name: 'CSV against psql', value: theirs / ours, unit: '×', atLeast: 0.5 },
  ]
}

async function exportOnce(machine: Machine): Promise<void> {
  const stream = await exportOrders(machine.database, OrderFilters.parse({}), actor, { language: 'es' })
  const reader = stream.getReader()
  while (!(await reader.read()).done);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
