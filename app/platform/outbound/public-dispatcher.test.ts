import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPublicDispatcher, OutboundRefused } from './public-dispatcher.server.ts'

let server: Server
let port = 0
let reached = 0

beforeAll(async () => {
  server = createServer((_, response) => {
    reached += 1
    response.end('secret of the inside')
  })
  server.on('connection', () => {
    reached += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Names resolve to what is said here, in turn. */
function resolving(...answers: string[][]): { lookup: LookupFunction; asked: () => number } {
  let asked = 0
  const lookup: LookupFunction = (_hostname, _options, callback) => {
    const answer = answers[Math.min(asked, answers.length - 1)]!
    asked += 1
    callback(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { lookup, asked: () => asked }
}

const reasonOf = async (url: string, lookup?: LookupFunction) => {
  const dispatcher = createPublicDispatcher({ ...(lookup !== undefined && { lookup }), connectTimeout: 2_000 })
  try {
    await request(url, { dispatcher })
    return 'answered'
  } catch (error) {
    return error instanceof OutboundRefused ? 'refused' : `failed: ${(error as Error).message}`
  } finally {
    await dispatcher.destroy()
  }
}

test.each([
  'http://127.0.0.1',
  'https://127.0.0.1',
  'https://localhost',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://169.254.169.254',
  'https://2130706433',
  'https://0x7f.1',
  'https://metadata.google.internal',
])('%s is not connected to', async (origin) => {
  const before = reached
  expect(await reasonOf(`${origin}:${port}/latest/meta-data`)).toBe('refused')
  expect(reached).toBe(before)
})

test('without TLS nothing is asked, wherever the name leads', async () => {
  const { lookup, asked } = resolving(['8.8.8.8'])
  expect(await reasonOf('http://shop.example.com/', lookup)).toBe('refused')
  expect(asked()).toBe(0)
})

test.each([[['127.0.0.1']], [['10.0.0.5']], [['169.254.169.254']], [['::1']], [['8.8.8.8', '127.0.0.1']]])(
  'a public name that leads to %j is not connected to',
  async (addresses) => {
    const before = reached
    expect(await reasonOf(`https://shop.example.com:${port}/`, resolving(addresses).lookup)).toBe('refused')
    expect(reached).toBe(before)
  },
)

test('a name that changes where it leads is looked at each time it is connected to', async () => {
  const names = resolving(['203.0.114.1'], ['127.0.0.1'])
  const dispatcher = createPublicDispatcher({ lookup: names.lookup, connectTimeout: 300 })
  const before = reached
  await expect(request(`https://shop.example.com:${port}/`, { dispatcher })).rejects.not.toBeInstanceOf(OutboundRefused)
  await expect(request(`https://shop.example.com:${port}/`, { dispatcher })).rejects.toBeInstanceOf(OutboundRefused)
  await dispatcher.destroy()
  expect([names.asked(), reached]).toEqual([2, before])
})
