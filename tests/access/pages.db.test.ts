import { beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { signedInHeaders } from '#app/http/session.server.ts'
import { openCookieJar } from '../support/cookie-jar.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import type { Outcome } from './expectations.ts'
import { makeWorld, type Owner, owners, type Person, people, type Things, type World } from './make-world.ts'
import { pageExpectations } from './page-expectations.ts'
import { pageRules } from './page-rules.ts'
import { type Page, readPages } from './route-modules.ts'

const db = runtimeDatabase()
/** The API answers by operation: they have a table of their own. */
const apart = '/api/v1/*'
const pages = (await readPages()).filter(({ pattern }) => pattern !== apart)
let world: World

beforeAll(async () => {
  world = await makeWorld(db())
})

async function browserOf(person: Person) {
  const browser = openCookieJar()
  if (person === 'anonymous') return browser
  const { actor } = world.users[person]
  const ctx = { actor, now: new Date(), requestId: 'access-test' }
  browser.keep(signedInHeaders(await startSession(db(), { presentedToken: null, userAgent: null, secondFactor: 'given' }, ctx)))
  return browser
}

function paramsOf(pattern: string, things: Things): Record<string, string> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name as keyof Things)
  for (const name of names) if (!(name in things)) throw new Error(`say in make-world.ts what :${name} stands for`)
  return Object.fromEntries(names.map((name) => [name, things[name]]))
}

async function ask({ pattern, module }: Page, kind: 'read' | 'change', person: Person, params: Record<string, string>) {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name]!).replace('*', 'nowhere')
  const browser = await browserOf(person)
  const request = browser.request(path, kind === 'change' ? { form: {} } : {})
  const context = { cspNonce: '', requestId: 'access-test', textsAsset: () => undefined }
  const handler = kind === 'read' ? module.loader : module.action
  try {
    return outcomeOf(await handler!({ request, params, context }))
  } catch (thrown) {
    return outcomeOf(thrown)
  }
}

/** What a loader or an action answered or threw. Another error than a Response is nobody's refusal. */
function outcomeOf(answer: unknown): Outcome {
  if (answer instanceof Error) throw answer
  if (!(answer instanceof Response)) return 'allowed'
  if (answer.status === 401 || answer.headers.get('Location')?.startsWith('/login')) return 'who-are-you'
  if (answer.status === 403) return 'forbidden'
  if (answer.status === 404) return 'not-found'
  return 'allowed'
}

test('every address that answers has an expectation, and every expectation an address', () => {
  const wanted = pages.map(({ pattern, module }) => [pattern, module.loader !== undefined, module.action !== undefined])
  const expected = Object.entries(pageExpectations).map(([pattern, { read, change }]) => [
    pattern,
    read !== undefined,
    change !== undefined,
  ])
  expect(expected.sort()).toEqual(wanted.sort())
})

const cells = pages.flatMap((page) =>
  (['read', 'change'] as const).flatMap((kind) => {
    const access = pageExpectations[page.pattern]?.[kind]
    return access === undefined ? [] : people.map((person) => [kind, page.pattern, person, page, access] as const)
  }),
)

test.each(cells)('%s %s by %s', async (kind, pattern, person, page, access) => {
  const rule = pageRules[access]
  for (const owner of pattern.includes(':') ? owners : (['own'] as const satisfies Owner[])) {
    const outcome = await ask(page, kind, person, paramsOf(pattern, world.things[owner]))
    expect({ owner, outcome }).toEqual({ owner, outcome: rule(person, owner) })
  }
  if (kind === 'change' || access === 'public' || !/:brandSlug.*:/.test(pattern)) return
  const crossed = { ...paramsOf(pattern, world.things.foreign), brandSlug: world.things.own.brandSlug }
  const own = rule(person, 'own')
  expect({ crossed: await ask(page, kind, person, crossed) }).toEqual({ crossed: own === 'allowed' ? 'not-found' : own })
})
