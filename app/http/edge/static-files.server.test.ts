import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EdgeEnv } from './edge-env.ts'
import { serve } from './serve.server.ts'
import { staticFiles } from './static-files.server.ts'

let folder: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(folder, 'client', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'client', 'assets', 'app.js'), 'public')
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  const app = new Hono<EdgeEnv>().use(staticFiles(join(folder, 'client'))).all('*', (c) => c.text('not here', 404))
  server = await serve(app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close(100)
  rmSync(folder, { recursive: true })
})

/** A path as it is written: `fetch` would tidy it up. */
function get(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port: server.port, host: '127.0.0.1', path }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve(`${response.statusCode} ${body}`))
    })
    request.on('error', reject).end()
  })
}

test('a file of the browser build is served', async () => {
  expect(await get('/assets/app.js')).toBe('200 public')
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/assets/..%255c..%255csecret.txt',
  '/assets/app.js%00../../../secret.txt',
  '/....//secret.txt',
  '//secret.txt',
  '/.%00./secret.txt',
])('%s leads out of the folder for nobody', async (path) => {
  const answer = await get(path)
  expect(answer).not.toContain('SECRET')
  expect(answer).not.toMatch(/^5/)
})
