import autocannon from 'autocannon'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { freePort } from '#tests/support/postgres-server.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const secret = 'bench-webhook-secret'
const rounds = 3
const seconds = 5

type Shot = { perSecond: number; p50: number; p99: number }

/** (a) Acknowledged notifications a second at 50 connections, beside the bare insert of the same row; the best of three rounds each, in turn. */
export async function measureWebhook(machine: Machine): Promise<Row[]> {
  const brand = await makeBrand(machine.database.db)
  await makeVtexConnection(machine.database.db, brand.id, {
    account: 'hooked',
    webhookSecret: secret,
    vault: machine.vault,
  })
  const barePort = await freePort()
  const webPort = await freePort()
  const bare = await machine.startWeb('ops/bench/bare-insert.ts', barePort, { BENCH_BRAND_ID: brand.id })
  const web = await machine.startWeb('build/server/web.js', webPort)
  let bestBare: Shot | null = null
  let bestWeb: Shot | null = null
  for (let round = 0; round < rounds; round++) {
    bestBare = better(bestBare, await shoot(`http://127.0.0.1:${barePort}/`, round))
    bestWeb = better(bestWeb, await shoot(`http://127.0.0.1:${webPort}/webhooks/vtex/${brand.slug}`, round + rounds))
  }
  await machine.stop(bare)
  await machine.stop(web)
  const ratio = bestWeb!.perSecond / bestBare!.perSecond
  return [
    {
      name: 'bare node:http + insert',
      value: bestBare!.perSecond,
      unit: '/s',
      note: `p50 ${bestBare!.p50} ms, p99 ${bestBare!.p99} ms`,
    },
    {
      name: 'webhook acknowledged',
      value: bestWeb!.perSecond,
      unit: '/s',
      note: `p50 ${bestWeb!.p50} ms, p99 ${bestWeb!.p99} ms`,
    },
    { name: 'webhook against bare', value: ratio, unit: '×', atLeast: 0.7 },
  ]
}

async function shoot(url: string, round: number): Promise<Shot> {
  const result = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    method: 'POST',
    idReplacement: true,
    headers: { 'content-type': 'application/json', 'x-webhook-secret': secret },
    body: JSON.stringify({
      Domain: 'Marketplace',
      OrderId: `${round}-[<id>]-01`,
      State: 'payment-approved',
      LastChange: '2026-05-21T20:19:03.8929788Z',
      Origin: { Account: 'hooked', Key: 'vtexappkey-hooked-ABCDEF' },
    }),
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

function better(known: Shot | null, shot: Shot): Shot {
  return known !== null && known.perSecond >= shot.perSecond ? known : shot
}
