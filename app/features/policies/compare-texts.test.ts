import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts.ts'

test('a changed word is shown inside its line, the rest of the line stays', () => {
  const parts = compareTexts('Pagamos cada mes.\nGracias.\n', 'Pagamos cada quincena.\nGracias.\n')
  expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['mes'])
  expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['quincena'])
  expect(parts[0]).toEqual({ kind: 'same', text: 'Pagamos cada ' })
})

test('equal texts have no difference, and new lines are shown whole', () => {
  expect(compareTexts('a\nb\n', 'a\nb\n').every(({ kind }) => kind === 'same')).toBe(true)
  expect(compareTexts('a\n', 'a\nb\n').find(({ kind }) => kind === 'added')?.text).toBe('b\n')
})

test('a long stretch that stayed is cut to what touches the change', () => {
  const long = Array.from({ length: 50 }, (_, index) => `línea ${index}`).join('\n')
  const [same] = compareTexts(`${long}\nfin\n`, `${long}\notro fin\n`)
  expect(same!.text.split('\n').length).toBeLessThan(6)
  expect(same!.text).toContain('…')
  expect(same!.text).toContain('línea 49')
  expect(same!.text).not.toContain('línea 10')
})
