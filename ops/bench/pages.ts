import { randomBytes } from 'node:crypto'
import { getBrandOverview } from '#app/features/commissions/queries/get-brand-overview.server.ts'
import { getInfluencerOverview } from '#app/features/commissions/queries/get-influencer-overview.server.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { openCookieJar } from '#tests/support/cookie-jar.ts'
import { freePort } from '#tests/support/postgres-server.ts'
import type { History } from './fill-orders.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const asks = 150

/** (c) Both Inicio pages from the built server, one after the other on a warm server, and their data alone. */
export async function measurePages(machine: Machine, history: History): Promise<Row[]> {
  const { db } = machine.database
  const [brandId] = history.brandIds as [string, string]
  const [brand] = await machine.database.sql<[{ slug: string }]>`select slug from brands where id = ${brandId}`
  const password = randomBytes(12).toString('base64url')
  const grants = { influencer: [{ role: 'influencer', brandId: null }], manager: [{ role: 'manager', brandId }] } as const
  const influencer = await makeUser(db, { password, grants: [...grants.influencer], influencerId: history.busiestInfluencerId })
  const manager = await makeUser(db, { password, grants: [...grants.manager] })
  const port = await freePort()
  const web = await machine.startWeb('build/server/web.js', port)
  const origin = `http://localhost:${port}`
  const rows: Row[] = []
  for (const [name, who, path] of [
    ['influencer Inicio', influencer, '/influencer'],
    ['manager Inicio', manager, `/brands/${brand.slug}`],
  ] as const) {
    const jar = openCookieJar(origin, { origin })
    const signedIn = await fetch(jar.request('/login', { form: { email: who.email, password } }), { redirect: 'manual' })
    jar.keep(signedIn.headers)
    const get = async () => {
      const response = await fetch(jar.request(path))
      const text = await response.text()
      if (response.status !== 200 || !text.includes('<main')) throw new Error(`${path}: ${response.status}`)
    }
    rows.push(p95(`${name}, server time p95`, await times(get), 60))
  }
  await machine.stop(web)
  const now = new Date()
  const ours = { influencerId: history.busiestInfluencerId, now, days: 30 } as const
  rows.push(p95('influencer Inicio, data p95', await times(() => getInfluencerOverview(db, ours, influencer.actor)), 25))
  rows.push(p95('manager Inicio, data p95', await times(() => getBrandOverview(db, { brandId, now }, manager.actor)), 25))
  return rows
}

async function times(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < asks + 20; i++) {
    const started = performance.now()
    await work()
    if (i >= 20) taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)
}

function p95(name: string, sorted: readonly number[], atMost: number): Row {
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!
  return { name, value: at(0.95), unit: 'ms', atMost, note: `p50 ${at(0.5).toFixed(1)} ms` }
}
