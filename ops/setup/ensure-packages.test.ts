import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isInstalled } from './ensure-packages.mjs'

const locked = {
  '': { name: 'project' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a/node_modules/b': { version: '2.0.0' },
  'node_modules/for-another-system': { version: '3.0.0', optional: true },
}

test.each([
  ['nothing', null, false],
  [
    'everything but what is for another system',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } },
    true,
  ],
  ['another version', { 'node_modules/a': { version: '1.0.1' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } }, false],
  ['a package less', { 'node_modules/a': { version: '1.0.0' } }, false],
])('with %s installed it is known whether to install', (_name, installed, expected) => {
  const root = mkdtempSync(join(tmpdir(), 'affiliate-packages-'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
  mkdirSync(join(root, 'node_modules'))
  if (installed !== null) writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
  expect(isInstalled(root)).toBe(expected)
  rmSync(root, { recursive: true })
})
