import { expect, test } from 'vitest'
import { z } from 'zod'
import { matcherOf } from './match-operation.ts'
import { defineOperation, type Operation } from './operation.ts'

function operation(id: string, method: Operation['method'], path: string): Operation {
  const facts = { id, method, path, summary: id, tag: 'test', access: 'public' } as const
  return defineOperation({ ...facts, input: z.object({}), output: z.object({}), runPublic: async () => ({}) })
}

const match = matcherOf([
  operation('get-thing', 'get', '/things/{thingId}'),
  operation('get-newest', 'get', '/things/newest'),
  operation('change-thing', 'patch', '/things/{thingId}'),
  operation('list-csv', 'get', '/things.csv'),
])

test('method and path find the operation, with the fields of the path decoded', () => {
  expect(match('PATCH', '/things/a%20b')).toMatchObject({ operation: { id: 'change-thing' }, params: { thingId: 'a b' } })
  expect(match('HEAD', '/things/1')).toMatchObject({ operation: { id: 'get-thing' } })
})

test('a literal goes before a field', () => {
  expect(match('GET', '/things/newest')).toMatchObject({ operation: { id: 'get-newest' }, params: {} })
})

test('a path with other methods names them, an unknown one is unknown', () => {
  expect(match('DELETE', '/things/1')).toEqual({ kind: 'other-method', allowed: ['GET', 'HEAD', 'PATCH'] })
  for (const path of ['/things', '/things/', '/things/1/2', '/thingsxcsv', '/'])
    expect(match('GET', path)).toEqual({ kind: 'unknown-path' })
})

test('a broken percent-encoding is left for the schema to refuse', () => {
  expect(match('GET', '/things/%E0%A4%A')).toMatchObject({ params: { thingId: '%E0%A4%A' } })
})
