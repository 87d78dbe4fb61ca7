import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { apiParts } from '#app/domain/api-scope.ts'
import { pathFields } from '#app/http/api/operation.ts'
import type { JsonText } from '#app/http/api/to-json.ts'
import { operations } from './operations.server.ts'

type Documented = { operationId: string; security: unknown[]; parameters?: { name: string; in: string }[]; responses: object }
const describing = operations.find(({ id }) => id === 'get-openapi')!
const { text } = (await describing.runPublic!({}, new Request('http://localhost/api/v1/openapi.json'))) as JsonText
const document = JSON.parse(text)
const documented = new Map(
  Object.entries(document.paths as Record<string, Record<string, Documented>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  ),
)

test('every file of an operation is one of the API, by its name', () => {
  const files = readdirSync(join(import.meta.dirname, 'operations')).map((name) => name.replace('.server.ts', ''))
  const ids = operations.map(({ id }) => id).filter((id) => id !== 'get-openapi')
  expect(files.sort()).toEqual([...ids].sort())
})

test('every operation is in the document, and nothing else', () => {
  expect([...documented].map(([place, { operationId }]) => `${place} ${operationId}`).sort()).toEqual(
    operations.map(({ method, path, id }) => `${method} ${path} ${id}`).sort(),
  )
})

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s says what it takes and who may call',
  (_, operation) => {
    const { parameters = [], security, responses } = documented.get(`${operation.method} ${operation.path}`)!
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    expect(inPath).toEqual(pathFields(operation.path))
    for (const name of inPath) expect(operation.input.shape).toHaveProperty(name)
    expect(security).toEqual(operation.access === 'public' ? [] : [{ accessToken: [] }])
    expect(Object.keys(responses)).toContain(String(operation.status))
  },
)

test('amounts are integers and instants are text, as they are answered', () => {
  const { Money, Brand } = document.components.schemas
  expect(Money.properties.amount).toMatchObject({ type: 'integer', format: 'int64' })
  expect(Brand.properties.createdAt).toEqual({ type: 'string', format: 'date-time' })
})

test('a linter of OpenAPI finds nothing', async () => {
  const config = await createConfig({ extends: ['recommended'], rules: { 'info-license': 'off' } })
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
})

/** Tags whose operations no program of its own may call: decisions on people, accounts, roles, secrets, consents, and the platform's own. */
const forPeople = [
  'applications',
  'audit',
  'auth',
  'clients',
  'emails',
  'meta',
  'policies',
  'privacy',
  'sandbox',
  'storage',
  'users',
]

test('every tag is a part that a program can be given, or for people', () => {
  const tags = new Set(operations.map(({ tag }) => tag))
  expect([...tags].filter((tag) => !forPeople.includes(tag)).sort()).toEqual([...apiParts].sort())
})

test('null is never part of a named schema: it belongs to where it may stand', () => {
  const schemas = Object.entries(document.components.schemas as Record<string, { type?: unknown }>)
  expect(schemas.length).toBeGreaterThan(30)
  expect(schemas.filter(([, schema]) => Array.isArray(schema.type)).map(([name]) => name)).toEqual([])
})
