import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from './source-files.ts'

const page = readFileSync(join(projectDir, 'docs/asvs.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, id = '', level = '', , state = '', how = '', seen = ''] = line.split('|').map((cell) => cell.trim())
    return { id, level, state, how, files: [...seen.matchAll(/`([^`]+)`/g)].map(([, file]) => file!) }
  })

/** Requirements of levels 1 and 2 in each chapter of the standard. */
const wanted = [27, 11, 19, 10, 9, 32, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

test('every chapter has its requirements, each once', () => {
  const counts = wanted.map((_, index) => rows.filter(({ id }) => id.startsWith(`${index + 1}.`)).length)
  expect(counts).toEqual(wanted)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(rows.every(({ level }) => level === '1' || level === '2')).toBe(true)
})

test('every state is one, and says how or why', () => {
  for (const { id, state, how } of rows) {
    expect({ id, state }).toEqual({ id, state: expect.stringMatching(/^(sí|parcial|no|n\/a)$/) })
    expect({ id, says: how.length > 2 }).toEqual({ id, says: true })
  }
})

test('every file named is there', () => {
  const inText = [...page.matchAll(/`(\w[\w./-]*\/[\w./-]+\.(?:ts|tsx|md|json))`/g)].map(([, file]) => file!)
  const named = [...new Set([...rows.flatMap(({ files }) => files), ...inText])]
  expect(named.length).toBeGreaterThan(70)
  expect(named.filter((file) => !existsSync(join(projectDir, file)))).toEqual([])
})
