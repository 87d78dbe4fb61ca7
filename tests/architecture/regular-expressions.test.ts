import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles(['app', 'jobs'], /(?<!\.test)\.tsx?$/)
const found = files.flatMap(({ path, text }) => literalsOf(path, text).map((literal) => [`${path} ${literal}`, literal] as const))

function literalsOf(path: string, text: string): string[] {
  const literals: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return literals
}

/** Texts that make a careless expression try everything: one part without end, then something that fits nowhere. */
const length = 8_000
const parts = [
  'a',
  'A',
  '0',
  ' ',
  '-',
  '.',
  '/',
  '_',
  '@',
  'a.',
  'a-',
  '0,',
  '()',
  '[]',
  '<a',
  '%20',
  '::',
  '\t\n',
  'ñ',
  '"',
  '\\',
  '=',
  '+',
]
const attacks = parts.flatMap((part) => {
  const long = part.repeat(length / part.length)
  return [`${long}\u0007`, `a${long}!`, `"${long}`]
})

function compile(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replace('y', ''))
}

/** One try per attack, and of what is slow the better of two: other tests keep the machine busy. */
function slowestMs(pattern: RegExp): number {
  return Math.max(
    ...attacks.map((text) => {
      const first = timed(pattern, text)
      return first < limitMs ? first : Math.min(first, timed(pattern, text))
    }),
  )
}

function timed(pattern: RegExp, text: string): number {
  const startedAt = performance.now()
  text.replace(pattern, '')
  return performance.now() - startedAt
}

const limitMs = 500

test('the expressions of the code are found', () => {
  expect(found.length).toBeGreaterThan(100)
})

test('no regular expression takes its time over a long text', () => {
  const slow = [...new Map(found).entries()].flatMap(([name, literal]) => (slowestMs(compile(literal)) < limitMs ? [] : [name]))
  expect(slow).toEqual([])
}, 120_000)

test('one that does is seen', () => {
  expect(timed(/^(a+)+$/, `${'a'.repeat(22)}!`)).toBeGreaterThan(timed(/^a+$/, `${'a'.repeat(22)}!`))
})
