import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyRingFile } from './key-ring-file.server.ts'
import { createLocalKms } from './local-kms.server.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'affiliate-keys-'))
  path = join(folder, 'keys', 'kms.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the first start makes one key, for its owner alone, and later starts find it', () => {
  const { currentId } = openKeyRingFile(path).read()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
  expect(openKeyRingFile(path).read().currentId).toBe(currentId)
  expect(readdirSync(join(folder, 'keys'))).toEqual(['kms.json'])
})

test.each([
  ['the file', () => path, 0o640],
  ['the file', () => path, 0o602],
  ['the folder', () => join(folder, 'keys'), 0o710],
])('%s used by others is refused, at the start and while running (%o)', (_, place, mode) => {
  const running = openKeyRingFile(path)
  chmodSync(place(), mode)
  expect(() => openKeyRingFile(path)).toThrow("must be its owner's alone")
  expect(() => running.read()).toThrow("must be its owner's alone")
})

test('a file that is no ring is refused, not replaced', () => {
  openKeyRingFile(path)
  for (const content of ['{}', '{"current":"file-0000000000000000","keys":[]}']) {
    writeFileSync(path, content)
    expect(() => openKeyRingFile(path)).toThrow('is not a key ring')
    expect(readFileSync(path, 'utf8')).toBe(content)
  }
  const short = { id: 'file-0000000000000000', key: 'AAAA', createdAt: new Date().toISOString() }
  writeFileSync(path, JSON.stringify({ current: short.id, keys: [short] }))
  expect(() => openKeyRingFile(path)).toThrow('is not a key ring')
})

test('a new key is current for processes that run already, and what the old one wrapped still unwraps', async () => {
  const running = createLocalKms(openKeyRingFile(path).read)
  const wrapped = await running.generateDataKey('table.column')
  const added = openKeyRingFile(path).add()
  expect(await running.currentKeyId()).toBe(added)
  expect((await running.generateDataKey('table.column')).keyId).toBe(added)
  expect(await running.unwrap(wrapped, 'table.column')).toEqual(wrapped.plain)
})

test('a removed key is gone for all; the current one cannot be removed, nor one that is not there', async () => {
  const ring = openKeyRingFile(path)
  const running = createLocalKms(openKeyRingFile(path).read)
  const wrapped = await running.generateDataKey('table.column')
  const added = ring.add()
  expect(() => ring.remove(added)).toThrow('is the current key')
  ring.remove(wrapped.keyId)
  expect(() => ring.remove(wrapped.keyId)).toThrow('is not in')
  await expect(running.unwrap(wrapped, 'table.column')).rejects.toThrow('has no key')
  expect(readFileSync(path, 'utf8')).not.toContain(wrapped.keyId)
})
