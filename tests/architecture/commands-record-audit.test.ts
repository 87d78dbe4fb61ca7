import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'
import { unrecordedCommands } from './unrecorded-commands.ts'

const files = sourceFiles(['app/features'], /\.server\.ts$/)
const texts = new Map(files.map(({ path, text }) => [path, text]))
const commands = files.filter(({ path }) => /^app\/features\/[\w-]+\/commands\/[\w-]+\.server\.ts$/.test(path))

/** Files of commands that a command imports values from, as paths. */
function importsOf(path: string): string[] {
  const text = texts.get(path) ?? ''
  return [...text.matchAll(/^import (?!type )[^;]*?from '([^']+\/?[\w-]+\.server\.ts)'/gms)]
    .map(([, target]) => (target!.startsWith('#') ? target!.slice(1) : join(dirname(path), target!)))
    .filter((target) => target.includes('/commands/'))
}

/** True when the command writes an event itself, or through a command that it calls. */
function records(path: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(path)) return false
  if (/\b(recordAudit|recordRead)\(/.test(texts.get(path) ?? '')) return true
  return importsOf(path).some((target) => records(target, new Set([...seen, path])))
}

const nameOf = (path: string) => path.replace(/^app\/features\/([\w-]+)\/commands\/([\w-]+)\.server\.ts$/, '$1/$2')

test('every command records what it does in the audit trail, or says why not', () => {
  const silent = commands.filter(({ path }) => !records(path)).map(({ path }) => nameOf(path))
  expect(silent.sort()).toEqual(Object.keys(unrecordedCommands).sort())
})

test('there are commands to look at, some of which record through another', () => {
  const names = commands.map(({ path }) => nameOf(path))
  expect(names.length).toBeGreaterThan(40)
  expect(records('app/features/codes/commands/pause-code.server.ts')).toBe(true)
  expect(texts.get('app/features/codes/commands/pause-code.server.ts')).not.toContain('recordAudit(')
  expect(records('app/features/auth/commands/touch-session.server.ts')).toBe(false)
})
