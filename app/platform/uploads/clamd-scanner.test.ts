import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eicar, type RunningClamd, startClamd } from '#tests/simulators/clamd/start-clamd.ts'
import { clamdScanner } from './clamd-scanner.server.ts'

let clamd: RunningClamd
beforeAll(async () => {
  clamd = await startClamd({ port: 0 })
})
afterEach(() => {
  clamd.mood = 'working'
})
afterAll(() => clamd.stop())

const scannerAt = (address: string) => clamdScanner({ address, timeoutMs: 500 })

test('what is scanned reaches the daemon to the byte, whatever its size', async () => {
  for (const size of [0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000]) {
    const content = randomBytes(size)
    await scannerAt(clamd.address).scan(content)
    expect(clamd.scanned.at(-1)!.equals(content)).toBe(true)
  }
})

test('a virus is named as one, also across the border of two chunks', async () => {
  for (const before of [0, 64 * 1024 - 20]) {
    const content = Buffer.concat([Buffer.alloc(before, 'a'), Buffer.from(eicar)])
    await expect(scannerAt(clamd.address).scan(content)).rejects.toMatchObject({ code: 'uploads.infected', kind: 'invalid' })
  }
})

test.each(['silent', 'hanging-up', 'rambling', 'refusing'] as const)('a daemon that is %s lets nothing pass', async (mood) => {
  clamd.mood = mood
  const startedAt = performance.now()
  await expect(scannerAt(clamd.address).scan(Buffer.from('clean'))).rejects.toMatchObject({
    code: 'uploads.scanner-unavailable',
    kind: 'unavailable',
  })
  expect(performance.now() - startedAt).toBeLessThan(3_000)
})

test('a daemon that is not there lets nothing pass', async () => {
  for (const address of ['127.0.0.1:9', 'unix:/nowhere/clamd.sock']) {
    await expect(scannerAt(address).scan(Buffer.from('clean'))).rejects.toMatchObject({ code: 'uploads.scanner-unavailable' })
  }
})

test('a file above the daemon’s own limit was not scanned, so it does not pass', async () => {
  const small = await startClamd({ port: 0 }, { streamMaxLength: 1000 })
  await scannerAt(small.address).scan(Buffer.alloc(1000))
  await expect(scannerAt(small.address).scan(Buffer.alloc(1_000_000))).rejects.toMatchObject({
    code: 'uploads.scanner-unavailable',
  })
  await small.stop()
})

test('a daemon behind a socket file is asked the same way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'))
  const local = await startClamd({ path: join(folder, 'clamd.sock') })
  expect(local.address).toMatch(/^unix:/)
  await scannerAt(local.address).scan(Buffer.from('clean'))
  await expect(scannerAt(local.address).scan(Buffer.from(eicar))).rejects.toMatchObject({ code: 'uploads.infected' })
  await local.stop()
  rmSync(folder, { recursive: true, force: true })
})
