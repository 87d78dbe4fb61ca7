import { expect, test } from 'vitest'
import { turnPage } from './turn-page.ts'

const limit = 3
const numbers = [9, 8, 7, 6, 5, 4, 3, 2, 1]

/** A list of `numbers`, newest (highest) first, in pages of three. */
async function list({ sort, cursor }: { sort: 'newest' | 'oldest'; cursor: string | undefined }) {
  const ordered = sort === 'newest' ? numbers : numbers.toReversed()
  const start = cursor === undefined ? 0 : ordered.indexOf(Number(cursor)) + 1
  const items = ordered.slice(start, start + limit)
  return { items, nextCursor: start + limit < ordered.length ? String(items.at(-1)) : null }
}

test.each([
  ['the first page', { sort: 'newest' }, [9, 8, 7], '7', null],
  ['the next one', { sort: 'newest', after: '7' }, [6, 5, 4], '4', '6'],
  ['the last one', { sort: 'newest', after: '4' }, [3, 2, 1], null, '3'],
  ['back in the middle', { sort: 'newest', before: '3' }, [6, 5, 4], '4', '6'],
  ['back at the start', { sort: 'newest', before: '6' }, [9, 8, 7], '7', null],
  ['the oldest', { sort: 'oldest' }, [1, 2, 3], '3', null],
  ['the older before', { sort: 'oldest', before: '4' }, [1, 2, 3], '3', null],
] as const)('%s', async (_, position, items, next, previous) => {
  expect(await turnPage(list, position, String)).toEqual({ items, next, previous })
})

test('going forth and back shows every row once each way', async () => {
  const seen: number[] = []
  let page = await turnPage(list, { sort: 'newest' }, String)
  for (;;) {
    seen.push(...page.items)
    if (page.next === null) break
    page = await turnPage(list, { sort: 'newest', after: page.next }, String)
  }
  expect(seen).toEqual(numbers)
  const back: number[] = [...page.items]
  while (page.previous !== null) {
    page = await turnPage(list, { sort: 'newest', before: page.previous }, String)
    back.unshift(...page.items)
  }
  expect(back).toEqual(numbers)
})

test('a page after a row that has gone is empty and leads nowhere', async () => {
  const none = async () => ({ items: [], nextCursor: null })
  expect(await turnPage(none, { sort: 'newest', after: 'x' }, String)).toEqual({ items: [], next: null, previous: null })
})
