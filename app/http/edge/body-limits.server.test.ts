import { request as httpRequest } from 'node:http'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '#app/platform/logger.server.ts'
import { limitBody } from './body-limits.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { serve } from './serve.server.ts'

const MiB = 1024 * 1024
const multipart = 'multipart/form-data; boundary=x'
let server: Awaited<ReturnType<typeof serve>>
let reached = 0

beforeAll(async () => {
  const app = new Hono<EdgeEnv>().use(limitBody(createLogger('silent', 'test'))).all('*', async (c) => {
    reached += 1
    return c.text(String((await c.req.arrayBuffer()).byteLength))
  })
  server = await serve(app, { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close(100))

const post = async (path: string, type: string, size: number) => {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    body: Buffer.alloc(size),
    headers: { 'Content-Type': type, Connection: 'close' },
  })
  return response.status
}

test.each([
  ['/apply/documents', multipart, 20 * MiB, 200],
  ['/influencer/documents.data', multipart, 20 * MiB, 200],
  ['/api/v1/applications/1/documents', multipart, 20 * MiB, 200],
  ['/apply/documents', multipart, 22 * MiB, 413],
  ['/apply/documents', 'application/x-www-form-urlencoded', 2 * MiB, 413],
  ['/apply', multipart, 2 * MiB, 413],
  ['/apply/documents/other', multipart, 2 * MiB, 413],
  ['/documents-evil', multipart, 2 * MiB, 413],
  ['/apply', multipart, MiB, 200],
])('%s takes %s of %i bytes: %i', async (path, type, size, status) => {
  expect(await post(path, type, size)).toBe(status)
})

test('a body that announces too much is answered before it is sent', async () => {
  const before = reached
  expect(await answerTo({ 'Content-Length': 500 * MiB }, 0)).toBe(413)
  expect(reached).toBe(before)
})

test('a body that announces nothing is cut where it becomes too much', async () => {
  const before = reached
  expect(await answerTo({ 'Transfer-Encoding': 'chunked' }, 2 * MiB)).toBe(413)
  expect(reached).toBe(before)
})

/** The status of the answer to a body of which so many bytes are sent, and never its end. */
function answerTo(headers: Record<string, string | number>, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      port: server.port,
      host: '127.0.0.1',
      path: '/apply',
      method: 'POST',
      headers: { 'Content-Type': multipart, ...headers },
    })
    request.once('response', (response) => {
      resolve(response.statusCode!)
      request.destroy()
    })
    request.on('error', reject)
    request.flushHeaders()
    if (bytes > 0) request.write(Buffer.alloc(bytes))
  })
}
