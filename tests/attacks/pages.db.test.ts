import { beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { signedInHeaders } from '#app/http/session.server.ts'
import { makeWorld, type Things, type World } from '../access/make-world.ts'
import { type Page, readPages } from '../access/route-modules.ts'
import { type CookieJar, openCookieJar } from '../support/cookie-jar.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { markOf } from './call-operation.ts'

const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
const pages = (await readPages()).filter(({ pattern }) => pattern !== '/api/v1/*' && !pattern.startsWith('/webhooks/'))
let world: World
let browsers: readonly CookieJar[]

beforeAll(async () => {
  world = await makeWorld(db())
  browsers = await Promise.all((['admin', 'influencer'] as const).map((person) => browserOf(person)))
})

async function browserOf(person: 'admin' | 'influencer') {
  const browser = openCookieJar()
  const ctx = { actor: world.users[person].actor, now: new Date(), requestId: 'attack-test' }
  const input = { presentedToken: null, userAgent: null, secondFactor: 'given' } as const
  browser.keep(signedInHeaders(await startSession(db(), input, ctx)))
  return browser
}

/** The status of what a page answers or throws. An error that is no answer would be a 500: it fails the test. */
async function statusOf(
  { pattern, module }: Page,
  kind: 'loader' | 'action',
  request: (path: string) => Request,
): Promise<number> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name as keyof Things)
  const params = Object.fromEntries(names.map((name) => [name, String(world.things.own[name])]))
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name]!).replace('*', 'nowhere')
  const context = { cspNonce: '', requestId: 'attack-test', textsAsset: () => undefined }
  const answer = await (async () => module[kind]!({ request: request(path), params, context }))().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response) return answer.status
  return (answer as { init?: { status?: number } } | null)?.init?.status ?? 200
}

const hostile: Readonly<Record<string, string>> = {
  'an endless search': `q=${'a'.repeat(5_000)}`,
  'patterns of SQL': 'q=%25_%5C%27%27%22;--&status=%27 or 1=1--',
  'a made-up page': 'after=eyJhIjoxfQ&cursor=%7B%7D&limit=-1&limit=999999999',
  'names of objects': 'sort=__proto__&status=constructor&campaignId=toString&q=__proto__',
  'dates that are none': 'from=9999-99-99&to=-1&month=0000-13&period=x&from=275760-09-13',
  'ids that are none': 'campaignId=1&influencerId=../../etc/passwd&brandId=%3Cscript%3E&codeId=0',
  'another site to go to': 'next=https%3A%2F%2Fevil.example&returnTo=%2F%2Fevil.example',
}

const read = pages.filter(({ module }) => module.loader !== undefined)
test.each(read.map((page) => [page.pattern, page] as const))('%s answers whatever its query says', async (_, page) => {
  for (const browser of browsers)
    for (const [name, query] of Object.entries(hostile)) {
      const status = await statusOf(page, 'loader', (path) => browser.request(`${path}?${query}`))
      expect({ name, status, isAnswer: status < 500 }).toMatchObject({ isAnswer: true })
    }
})

const bad: Readonly<Record<string, Record<string, string>>> = {
  NUL: { intent: '\u0000', name: 'a\u0000b', email: '\u0000', returnTo: '\u0000' },
  'an escape sequence': { name: '\u001b[2J' },
  'a list of a billion': { 'rules[999999999].rate': '1' },
  'the prototype': { '__proto__.isAdmin': 'true' },
}
/** Do what their address says: the body is not read. */
const readsNoForm = ['/application']

const changed = pages.filter(({ module, pattern }) => module.action !== undefined && pattern !== '/logout')
test.each(changed.map((page) => [page.pattern, page] as const))(
  '%s refuses forms that no page sends, and changes nothing',
  async (_, page) => {
    for (const browser of browsers) {
      const before = await markOf(db())
      for (const [name, form] of Object.entries(bad)) {
        const status = await statusOf(page, 'action', (path) => browser.request(path, { form }))
        const isRefused = [302, 400, 403, 404].includes(status) || readsNoForm.includes(page.pattern)
        expect({ name, status, isRefused }).toMatchObject({ isRefused: true })
      }
      const asJson = (path: string) => browser.request(path, { form: {}, headers: { 'Content-Type': 'application/json' } })
      const status = await statusOf(page, 'action', asJson)
      expect([302, 400, 403, 404].includes(status) || readsNoForm.includes(page.pattern)).toBe(true)
      expect(await markOf(db())).toEqual(before)
    }
  },
)
