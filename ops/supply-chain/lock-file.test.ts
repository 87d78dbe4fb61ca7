import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LockedPackage, type LockFile, lockFileMistakes, type Manifest, manifestMistakes } from './lock-file.ts'

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T
const lock = read<LockFile>('package-lock.json')
const manifest = read<Manifest>('package.json')

test('every package comes from the npm registry, with its hash, and runs nothing at installation unless it may', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
  expect(lockFileMistakes(lock, manifest)).toEqual([])
})

test('every dependency is pinned to one version', () => {
  expect(manifestMistakes(manifest, lock)).toEqual([])
})

const resolved = 'https://registry.npmjs.org/x/-/x-1.0.0.tgz'
const good: LockedPackage = { version: '1.0.0', resolved, integrity: 'sha512-aa' }

test.each<[string, LockedPackage]>([
  ['another host', { ...good, resolved: 'https://evil.example/x/-/x-1.0.0.tgz' }],
  ['a look-alike host', { ...good, resolved: 'https://registry.npmjs.org.evil.example/x/-/x-1.0.0.tgz' }],
  ['no TLS', { ...good, resolved: 'http://registry.npmjs.org/x/-/x-1.0.0.tgz' }],
  ['git', { ...good, resolved: 'git+ssh://git@github.com/a/x.git#abc' }],
  ['another package under this name', { ...good, resolved: 'https://registry.npmjs.org/y/-/y-1.0.0.tgz' }],
  ['no hash', { version: '1.0.0', resolved }],
  ['a weak hash', { ...good, integrity: 'sha1-aa' }],
  ['a script nobody allowed or denied', { ...good, hasInstallScript: true }],
  ['a folder', { ...good, link: true }],
])('%s is seen', (_, locked) => {
  expect(lockFileMistakes({ packages: { '': {}, 'node_modules/x': locked } }, {})).toHaveLength(1)
})

test('a sound package, nested or not, is none; a script that was decided about neither', () => {
  const packages = { 'node_modules/x': good, 'node_modules/a/node_modules/x': { ...good, hasInstallScript: true } }
  expect(lockFileMistakes({ packages }, { allowScripts: { x: false } })).toEqual([])
})

test('a range, and a permission for nothing, are seen', () => {
  const loose = { dependencies: { a: '^1.0.0', b: '1.0.0', c: 'latest' }, allowScripts: { gone: true } }
  expect(manifestMistakes(loose, { packages: {} })).toHaveLength(3)
})
