import { beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { signedInHeaders } from '#app/http/session.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import type { MadeUser } from '../factories/make-user.ts'
import { openCookieJar } from '../support/cookie-jar.ts'
import { makeTotp } from '../support/make-factor.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { answerOf, locationOf } from '../support/throwing.ts'
import { makeWorld, type Things, type World } from './make-world.ts'
import { pageExpectations } from './page-expectations.ts'
import { readPages } from './route-modules.ts'

/**
 * Whoever stopped at the password is nobody: every address that asks who one is sends them to what they owe. The addresses are those of the
 * manifest.
 */
const db = runtimeDatabase()
/** Where a session that owes something is meant to go, and the way out. */
const meant: Readonly<Record<string, readonly string[]>> = {
  '/login/second-factor': ['give'],
  '/security/setup': ['set-up'],
  '/step-up': ['set-up'],
  '/logout': ['give', 'set-up'],
}
const pages = (await readPages()).filter(({ pattern }) => pattern !== '/api/v1/*')
let world: World

beforeAll(async () => {
  world = await makeWorld(db())
  await makeTotp(db(), world.users.manager.id, vault())
})

async function pendingBrowser({ actor }: MadeUser, secondFactor: 'give' | 'set-up') {
  const browser = openCookieJar()
  const ctx = { actor, now: new Date(), requestId: 'owed-factor' }
  const session = await startSession(db(), { presentedToken: null, userAgent: null, secondFactor }, ctx)
  browser.keep(signedInHeaders(session, true))
  return browser
}

const guarded = pages.flatMap((page) =>
  (['read', 'change'] as const).flatMap((kind) => {
    const access = pageExpectations[page.pattern]?.[kind]
    const isOpen = access === undefined || ['public', 'webhook-secret', 'nowhere'].includes(access)
    return isOpen ? [] : [[kind, page.pattern, page] as const]
  }),
)

test('there are addresses to walk', () => {
  expect(guarded.length).toBeGreaterThan(50)
})

test.each(guarded)('%s %s opens to nobody who owes a second factor', async (kind, pattern, page) => {
  for (const [duty, person, place] of [
    ['give', 'manager', '/login/second-factor'],
    ['set-up', 'admin', '/security/setup'],
  ] as const) {
    if (meant[pattern]?.includes(duty)) continue
    const browser = await pendingBrowser(world.users[person], duty)
    const params = paramsOf(pattern, world.things.own)
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name]!)
    const request = browser.request(path, kind === 'change' ? { form: {} } : {})
    const handler = kind === 'read' ? page.module.loader! : page.module.action!
    const context = { cspNonce: '', requestId: 'owed-factor', textsAsset: () => undefined }
    const location = locationOf(await answerOf(() => handler({ request, params, context })))
    expect({ duty, location: location?.split('?')[0] }).toEqual({ duty, location: place })
  }
})

function paramsOf(pattern: string, things: Things): Record<string, string> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name as keyof Things)
  return Object.fromEntries(names.map((name) => [name, things[name]]))
}
