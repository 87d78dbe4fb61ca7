import { parseArgs } from 'node:util'
import { prepareMachine } from './machine.ts'
import { measurePipeline } from './pipeline.ts'
import { type Row, report } from './report.ts'
import { measureWebhook } from './webhook.ts'

/** `npm run bench [-- --only webhook,pipeline]`: measures on a database of its own, prints one table, writes JSON. Needs a build. */
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const isWanted = (name: string) => values.only === undefined || values.only.split(',').includes(name)

const machine = await prepareMachine()
const rows: Row[] = []
try {
  if (isWanted('webhook')) rows.push(...(await measureWebhook(machine)))
  if (isWanted('pipeline')) rows.push((await measurePipeline(machine, 'notification to posted commission', ['uno', 'dos'])).row)
} finally {
  await machine.close()
}
report(rows)
