import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** Names of the contracts: `defineTask({ name: '…'`. */
const contracts = sourceFiles(['app', 'jobs'], /\.ts$/)
  .filter(({ path }) => path !== 'app/platform/task.ts')
  .flatMap(({ path, text }) =>
    [...text.matchAll(/defineTask(?:<[^(]*>)?\(\{\s*name:\s*'([^']+)'/g)].map(([, name]) => ({ name: name!, path })),
  )

/** Files of handlers are named after their task. */
const handlers = sourceFiles(['jobs/tasks'], /\.ts$/).map(({ path, text }) => ({
  name: path.slice('jobs/tasks/'.length, -'.ts'.length),
  text,
}))

test('every use of defineTask is a contract with its name written out', () => {
  const uses = sourceFiles(['app', 'jobs'], /\.ts$/)
    .filter(({ path }) => path !== 'app/platform/task.ts')
    .flatMap(({ text }) => [...text.matchAll(/\bdefineTask(?:<[^(]*>)?\(/g)])
  expect(uses.length).toBeGreaterThan(0)
  expect(contracts).toHaveLength(uses.length)
})

test('a contract’s name is its own and begins with its room', () => {
  const names = contracts.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  const strangers = contracts.filter(
    ({ name, path }) => !new RegExp(`^app/(features|integrations)/${name.split('.')[0]}/`).test(path),
  )
  expect(strangers).toEqual([])
})

test('every contract has one handler and every handler a contract', () => {
  expect(handlers.map(({ name }) => name).sort()).toEqual(contracts.map(({ name }) => name).sort())
})

test('a handler’s file binds one contract as its default export, and the registry knows it', () => {
  for (const { name, text } of handlers) {
    expect([name, [...text.matchAll(/\bhandle\(/g)].length, /export default handle\(/.test(text)]).toEqual([name, 1, true])
  }
  const [registry] = sourceFiles(['jobs'], /^jobs\/registry\.ts$/)
  const registered = [...(registry?.text ?? '').matchAll(/from '\.\/tasks\/([^']+)\.ts'/g)].map(([, name]) => name)
  expect(registered.sort()).toEqual(handlers.map(({ name }) => name).sort())
})
