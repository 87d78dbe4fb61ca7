import { expect, test } from 'vitest'
import { actions } from '#app/domain/permissions.ts'
import { sourceFiles } from './source-files.ts'

/** What the platform's parts do in nobody's name, or what comes with another action: audited, and nothing that a person asks for. */
const notAsked: Readonly<Record<string, string>> = {
  'auth.start-session': 'signing in',
  'codes.align-campaign-codes': 'follows the campaign',
  'codes.align-influencer-codes': 'follows the influencer',
  'codes.record-code-sync': 'a job’s',
}

/** Actions whose commands stand in no room yet; the room's first use of one takes it off this list. */
const awaited = [
  /^payments\./,
  /^reconciliation\./,
  /^privacy\./,
  /^auth\./,
  /^audit\./,
  /^notifications\./,
  /^influencers\./,
  /\.(read|export)/,
  /^commissions\.review-held$/,
]

const files = sourceFiles(['app', 'jobs'], /\.tsx?$/).filter(({ path }) => path !== 'app/domain/permissions.ts')
const named = new Set(files.flatMap(({ text }) => [...text.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, name]) => name!)))
/** Moves of campaigns and codes are audited under `<room>.${action}`. */
const audited = new Set(
  files.flatMap(({ text }) => [...text.matchAll(/\baction: '([a-z]+\.[a-z-]+)'/g)].map(([, name]) => name!)),
)

test('what is audited is an action of the table, or asked for by nobody', () => {
  const rooms = new Set(actions.map((action) => action.split('.')[0]))
  const strangers = [...audited].filter(
    (name) => rooms.has(name.split('.')[0]!) && !(actions as readonly string[]).includes(name),
  )
  expect(
    strangers.filter((name) => notAsked[name] === undefined && !awaited.slice(0, 7).some((room) => room.test(name))),
  ).toEqual([])
})

test('each action of the table is asked for somewhere, or its room is being built', () => {
  expect(actions.filter((action) => !named.has(action) && !awaited.some((room) => room.test(action)))).toEqual([])
})

test('the table is asked: a made-up action would be seen', () => {
  expect(named.has('brands.update-brand')).toBe(true)
  expect(named.has('brands.paint-brand')).toBe(false)
  expect([...audited]).toEqual(expect.arrayContaining(['brands.update-brand', 'codes.create-code']))
})
