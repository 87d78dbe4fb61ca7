import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { vtexResources } from '#app/domain/vtex-setup.ts'
import { sourceFiles } from '../../architecture/source-files.ts'
import { withSimulator } from '../../simulators/vtex/test-world.ts'
import { exercises } from './exercised-calls.ts'
import { requestDifferences, verdictDifferences } from './known-differences.ts'
import { mutationsOf } from './mutations.ts'
import { OpenApiReader, type SentRequest } from './open-api-reader.ts'
import { recordedClient } from './recorded-client.ts'

const folder = '../shared/vtex'
const documents = ['Orders', 'Promotions & Taxes', 'Catalog'].map((name) => `VTEX - ${name} API.json`)
const isAbsent = !existsSync(folder)
if (isAbsent) test.skip(`requests are not checked against VTEX’s documents: ${folder} is absent`, () => undefined)

const world = withSimulator()
const reader = isAbsent ? null : new OpenApiReader(folder, [...documents, 'VTEX - Promotions & Taxes API - v2.json'])

/** Runs every call of the client against the simulator; what went out. */
async function record() {
  const recorded = recordedClient(world.simulator.baseUrl, world.key)
  const { orderId } = await world.control.createOrder('norte')
  await world.control.patchSettings('norte', { readsArchivedCoupons: false })
  for (const exercise of Object.values(exercises)) await exercise(recorded.client, { orderId, hookUrl: world.receiver.url })
  await recorded.close()
  return recorded
}

const callOf = ({ method, path }: SentRequest) =>
  `${method} ${reader?.find(method, path)?.template ?? path.replace(/(?<=search)\/[^/]+$/, '')}`

const vtexSources = sourceFiles(['app/integrations/vtex'], /\.ts$/)

test('every call that the client can make is made here: by method, and by the names in its source', async () => {
  const { client, operations } = await record()
  expect(Object.keys(exercises).sort()).toEqual(Object.keys(client).sort())
  const named = vtexSources.flatMap(({ text }) => [
    ...[...text.matchAll(/\boperation: '([\w-]+)'/g)].map(([, name]) => name!),
    ...[...text.matchAll(/\bfind\(\s*call,\s*'([\w-]+)'/g)].map(([, name]) => name!),
  ])
  const probes = vtexResources.map((resource) => `check-${resource}`)
  expect([...operations].sort()).toEqual([...new Set([...named, ...probes])].sort())
})

test('nobody but the client calls VTEX', () => {
  const others = sourceFiles(['app', 'jobs', 'db'], /\.tsx?$/).filter(({ path }) => !path.startsWith('app/integrations/vtex/'))
  const callers = others.filter(({ text }) => /createCaller\(|\/api\/(oms|orders|rnb|catalog|catalog_system)\//.test(text))
  expect(callers.map(({ path }) => path)).toEqual(['db/seed/open-accounts.ts'])
})

test.skipIf(isAbsent)('every request is as VTEX’s documents say: method, path, query, headers and body', async () => {
  const { sent } = await record()
  const problems = [
    ...new Set(sent.flatMap((request) => reader!.problems(request).map((problem) => `${callOf(request)}: ${problem}`))),
  ]
  const isKnown = (line: string) =>
    requestDifferences.find(({ call, problem }) => line.startsWith(`${call}: `) && problem.test(line.slice(call.length + 2)))
  expect(problems.filter((line) => !isKnown(line))).toEqual([])
  expect(requestDifferences.filter((difference) => !problems.some((line) => isKnown(line) === difference))).toEqual([])
})

test.skipIf(isAbsent)(
  'the simulator takes and refuses the same bodies as VTEX’s documents',
  async () => {
    const { sent } = await record()
    const written = new Map(sent.filter(({ body }) => body !== null).map((request) => [callOf(request), request]))
    await world.control.patchSettings('norte', { limits: { multipleCoupons: null } })
    const differences: string[] = []
    for (const [call, request] of written) {
      const known = (problem: string) =>
        requestDifferences.some((difference) => difference.call === call && difference.problem.test(problem))
      for (const { change, body } of mutationsOf(request.body)) {
        await world.control.wipe('norte')
        const isDocumented = reader!.problems({ ...request, body }).every(known)
        const { status } = await world.call(request.path, { method: request.method, body })
        if (isDocumented !== status < 300) differences.push(`${call}: ${change}: ${isDocumented ? 'document' : 'simulator'}`)
      }
    }
    const isKnown = (line: string) =>
      verdictDifferences.find(
        ({ call, change, accepts }) => line.startsWith(`${call}: `) && line.endsWith(accepts) && change.test(line),
      )
    expect(differences.filter((line) => !isKnown(line))).toEqual([])
    expect(verdictDifferences.filter((difference) => !differences.some((line) => isKnown(line) === difference))).toEqual([])
  },
  60_000,
)

test.skipIf(isAbsent)('the simulator refuses the parameters that VTEX’s documents refuse', async () => {
  const { sent } = await record()
  const wrong = new Map(
    sent.flatMap((request) =>
      wrongAddressesOf(request).map((address) => [`${callOf(request)}: ${address.change}`, address] as const),
    ),
  )
  expect([...wrong.keys()]).toContain('GET /api/rnb/pvt/benefits/calculatorconfiguration/search: query byName is left out')
  const taken: string[] = []
  for (const [change, { path }] of wrong) if ((await world.call(path)).status < 400) taken.push(change)
  expect(taken).toEqual([])
})

/** Addresses with a required parameter left out, or a text where the documents want a number. */
function wrongAddressesOf({ method, path, query }: SentRequest): { change: string; path: string }[] {
  const match = reader!.find(method, path)
  if (match === null || method !== 'GET') return []
  return match.parameters.flatMap((parameter) => {
    const isNumber = parameter.schema?.type === 'integer'
    if (parameter.in === 'path' && isNumber)
      return [{ change: `path ${parameter.name} is a text`, path: match.template.replace(`{${parameter.name}}`, 'text') }]
    const value = parameter.in === 'query' ? query.get(parameter.name) : null
    if (value === null || !(parameter.required || isNumber)) return []
    const changed = new URLSearchParams(query)
    if (isNumber) changed.set(parameter.name, 'text')
    else changed.delete(parameter.name)
    return [{ change: `query ${parameter.name} is ${isNumber ? 'a text' : 'left out'}`, path: `${path}?${changed}` }]
  })
}

test.skipIf(isAbsent)('the reader of the documents sees what is wrong', async () => {
  const { sent } = await record()
  const request = sent.find(({ path }) => path === '/api/rnb/pvt/coupon')!
  const body = { ...(request.body as object), utmSource: 7, utmsource: 'x' }
  const { accept: _accept, 'x-vtex-api-appkey': _key, ...headers } = request.headers
  expect(reader!.problems(request)).toEqual([])
  expect(reader!.problems({ ...request, body, headers, query: new URLSearchParams('page=1') })).toEqual([
    'no x-vtex-api-appkey',
    'query page is not documented',
    'header Accept is missing',
    'body/utmSource must be string',
    'body/utmsource is not documented',
  ])
  expect(reader!.problems({ ...request, method: 'PUT' })).toEqual(['not documented'])
  expect(reader!.problems({ ...request, path: '/api/rnb/pvt/cupon' })).toEqual(['not documented'])
  expect(reader!.problems({ ...request, body: null })).toEqual(['body is missing'])
})
