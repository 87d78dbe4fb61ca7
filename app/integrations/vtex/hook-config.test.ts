import { expect, test } from 'vitest'
import { compareHookConfig, wantedHookConfig } from './hook-config.ts'
import { HookConfig } from './payloads.ts'

const wanted = wantedHookConfig({ url: 'https://app.test/webhooks/vtex/abc', header: 'x-shop-secret', secret: 'secret' })

test('a hook asks for the workflow’s statuses and carries the secret', () => {
  expect(wanted.filter).toMatchObject({
    type: 'FromWorkflow',
    status: expect.arrayContaining(['payment-approved', 'invoiced', 'canceled']),
  })
  expect(wanted.hook).toEqual({ url: 'https://app.test/webhooks/vtex/abc', headers: { 'x-shop-secret': 'secret' } })
})

test('what VTEX kept is as wanted, whatever the order of statuses and the case of names', () => {
  const observed = HookConfig.parse({
    filter: { status: [...(wanted.filter?.status ?? [])].reverse(), type: 'FromWorkflow', expression: null },
    hook: { url: wanted.hook.url, headers: { 'X-Shop-Secret': 'secret' }, extra: 1 },
  })
  expect(compareHookConfig(wanted, observed)).toEqual([])
})

test.each([
  ['nothing', null, ['absent']],
  ['another address', { ...wanted, hook: { ...wanted.hook, url: 'https://elsewhere.test' } }, ['url']],
  ['another secret', { ...wanted, hook: { ...wanted.hook, headers: { 'x-shop-secret': 'old' } } }, ['secret']],
  ['no headers', { ...wanted, hook: { ...wanted.hook, headers: {} } }, ['secret']],
  ['a status less', { ...wanted, filter: { type: 'FromWorkflow', status: ['invoiced'] } }, ['statuses']],
  ['no filter', { ...wanted, filter: null }, ['statuses']],
  ['another kind of filter', { ...wanted, filter: { type: 'FromOrders', expression: 'true' } }, ['statuses']],
])('%s differs', (_name, observed, drifts) => {
  expect(compareHookConfig(wanted, observed)).toEqual(drifts)
})

test('a configuration without headers or with a filter nobody knows is still read', () => {
  expect(HookConfig.parse({ filter: 'x', hook: { url: 'https://a.test' } })).toEqual({
    filter: null,
    hook: { url: 'https://a.test', headers: {} },
  })
})
