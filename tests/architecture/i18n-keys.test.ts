import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir, sourceFiles } from './source-files.ts'

const texts = Object.fromEntries(['es', 'en'].map((language) => [language, keysOf(language)])) as Record<
  'es' | 'en',
  Map<string, string>
>
const code = sourceFiles(['app', 'jobs'], /\.tsx?$/).filter(({ path }) => !path.startsWith('app/i18n/resources'))
const pluralSuffix = /_(zero|one|two|few|many|other)$/
/** Families of keys put together at run time, `shell.roles.${role}`; a text in one counts as used. Error codes are checked one by one. */
const families = prefixesInCode().filter((prefix) => prefix !== 'errors.')
const errorCodes = new Set(
  code.flatMap(({ text }) => [
    ...[...text.matchAll(/new DomainError\(\s*'[\w-]+',\s*'([^']+)'/g), ...text.matchAll(/\bparams: \{ code: '([^']+)'/g)].map(
      ([, name]) => name!,
    ),
    ...[...text.matchAll(/\bnext\(\s*'([\w-]+)',/g)].map(([, room]) => `${room}.invalid-transition`),
  ]),
)
const known = new Set([...texts.es.keys()].flatMap((key) => [key, key.replace(pluralSuffix, '')]))

/** The languages' texts by key: `<room>.<place>.<thing>`. */
function keysOf(language: string): Map<string, string> {
  const folder = join(projectDir, 'app/i18n', language)
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.slice(0, -'.json'.length))),
  )
}

function flatten(value: unknown, prefix: string): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => flatten(inner, `${prefix}.${name}`))
}

/** t(`room.place.${word}`) in code: the part before the first hole. */
function prefixesInCode(): string[] {
  return code.flatMap(({ text }) => [...text.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, prefix]) => prefix!))
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!).sort()
}

test('both languages have the same keys, each with a text', () => {
  expect([...texts.en.keys()].sort()).toEqual([...texts.es.keys()].sort())
  for (const language of ['es', 'en'] as const) {
    expect([...texts[language]].filter(([, text]) => text.trim() === '').map(([key]) => `${language} ${key}`)).toEqual([])
  }
})

test('a text says the same values in both languages', () => {
  const different = [...texts.es].filter(
    ([key, text]) => String(variablesOf(text)) !== String(variablesOf(texts.en.get(key) ?? '')),
  )
  expect(different.map(([key]) => key)).toEqual([])
})

test('every key in code has a text', () => {
  const missing = code.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\bt|\btranslate\([\w.]+\))\(\s*'([^']+)'/g), ...text.matchAll(/\bi18nKey="([^"]+)"/g)]
      .filter(([, key]) => !known.has(key!))
      .map(([, key]) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})

test('every prefix put together at run time has texts', () => {
  const empty = families.filter((prefix) => isRoom(prefix) && ![...known].some((key) => key.startsWith(prefix)))
  expect(empty).toEqual([])
})

test('every broken rule has a text', () => {
  expect(errorCodes).toContain('auth.wrong-credentials')
  expect([...errorCodes].filter((name) => !known.has(`errors.${name}`))).toEqual([])
})

test('every text is used', () => {
  const all = code.map(({ text }) => text).join('\n')
  const literals = new Set([...all.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, literal]) => literal!))
  const unused = [...texts.es.keys()].filter((key) => {
    const base = key.replace(pluralSuffix, '')
    const isCode = key.startsWith('errors.') && errorCodes.has(key.slice('errors.'.length))
    return !isCode && !literals.has(key) && !literals.has(base) && !families.some((prefix) => key.startsWith(prefix))
  })
  expect(unused).toEqual([])
})

/** Other template strings look alike (`auth.${…}` as an event's name): only those that begin with a file of texts count. */
function isRoom(prefix: string): boolean {
  const rooms = new Set([...texts.es.keys()].map((key) => key.split('.')[0]))
  return rooms.has(prefix.split('.')[0]!)
}
