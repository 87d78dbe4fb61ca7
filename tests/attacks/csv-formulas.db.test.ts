import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { signedInHeaders } from '#app/http/session.server.ts'
import { operations } from '#app/routes/api/operations.server.ts'
import { makeWorld, type Things, type World } from '../access/make-world.ts'
import { readPages } from '../access/route-modules.ts'
import { openApiClient } from '../support/api-client.ts'
import { openCookieJar } from '../support/cookie-jar.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { pathOf } from './call-operation.ts'

const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
let world: World

/** How spreadsheets are told to compute. */
const formulas = ['=HYPERLINK("http://evil.example")', '+cmd|x', '-2+3+cmd|x', '@SUM(1)', '\t=1+1', '\r=1+1']

/** Free text of every table that people name things in. */
const planted = {
  influencers: ['name', 'handle'],
  campaigns: ['name'],
  brands: ['name'],
  users: ['name'],
  orders: ['vtex_order_id'],
  policy_texts: ['title'],
} as const

beforeAll(async () => {
  world = await makeWorld(db())
})

/** Every such text begins with the formula. */
async function plant(formula: string): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, columns] of Object.entries(planted))
      for (const column of columns) {
        const [of, what] = [sql.identifier(table), sql.identifier(column)]
        const rows = await tx.execute<{ place: string }>(sql`select ctid::text as place from ${of}`)
        for (const [index, { place }] of rows.entries()) {
          const text = `${formula} ${index}`
          await tx.execute(sql`update ${of} set ${what} = ${text} where ctid = ${place}::tid`)
        }
      }
  })
}

/** Cells of CSV with either separator, as a spreadsheet takes them apart. */
function cellsOf(csv: string): string[] {
  const body = csv.replace(/^\uFEFF/, '')
  const separator = body.slice(0, body.indexOf('\n')).includes(';') ? ';' : ','
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let index = 0; index < body.length; index += 1) {
    const sign = body[index]!
    if (isQuoted && sign === '"' && body[index + 1] === '"') {
      cell += '"'
      index += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === separator || sign === '\n')) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

/** A number below zero is no formula. */
function isFormula(cell: string): boolean {
  return /^[=+@\t\r-]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell)
}

const seen: string[] = []
function expectHarmless(csv: string): void {
  const cells = cellsOf(csv)
  seen.push(...cells)
  expect(cells.filter(isFormula)).toEqual([])
}

const exports = operations.filter(({ mediaType }) => mediaType === 'text/csv')
test.each(exports.map((operation) => [operation.path, operation] as const))(
  '%s of the API computes nothing',
  async (_, operation) => {
    const ofBrand = 'brandId' in operation.input.shape && !operation.path.includes('{brandId}')
    const path = `${pathOf(operation, world.things.own)}${ofBrand ? `?brandId=${world.things.own.brandId}` : ''}`
    for (const [index, formula] of formulas.entries()) {
      await plant(formula)
      const language = index % 2 === 0 ? 'es' : 'en'
      const { status, text } = await openApiClient(world.users.admin)('GET', path, undefined, { 'Accept-Language': language })
      expect(status).toBe(200)
      expectHarmless(text)
    }
  },
)

const pages = (await readPages()).filter(({ pattern }) => pattern.endsWith('.csv'))
test.each(pages.map((page) => [page.pattern, page] as const))('%s computes nothing', async (pattern, { module }) => {
  const person = pattern.startsWith('/influencer') ? 'influencer' : 'admin'
  const browser = openCookieJar()
  const ctx = { actor: world.users[person].actor, now: new Date(), requestId: 'attack-test' }
  const input = { presentedToken: null, userAgent: null, secondFactor: 'given' } as const
  browser.keep(signedInHeaders(await startSession(db(), input, ctx)))
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name as keyof Things)
  const params = Object.fromEntries(names.map((name) => [name, String(world.things.own[name])]))
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name]!)
  const context = { cspNonce: '', requestId: 'attack-test', textsAsset: () => undefined }
  for (const formula of formulas) {
    await plant(formula)
    const answer = (await module.loader!({ request: browser.request(path), params, context })) as Response
    expect(answer.status).toBe(200)
    expectHarmless(await answer.text())
  }
})

test('every formula was met, and stood behind an apostrophe', () => {
  for (const formula of formulas)
    expect({ formula, isMet: seen.some((cell) => cell.startsWith(`'${formula}`)) }).toMatchObject({ isMet: true })
  expect(exports.length + pages.length).toBeGreaterThan(8)
})
