import { resolve } from 'node:path'
import { ensureBuild } from '../stack/ensure-build.ts'
import { runCommand } from './run-command.ts'
import { runProjects, type Tally } from './run-projects.ts'

// Second stage of `npm test`: every check of the project, each even when one before it failed; the types beside the quick ones. The last line adds
// them up: a check counts as one, a test project as its tests.

const root = resolve('.')
const say = (text: string) => process.stdout.write(`${text}\n`)
const tallies: Tally[] = []

await Promise.all([check('types', () => runCommand('tsc', ['--noEmit', '-p', '.'])), quickChecks()])
await projects('unit')
await projects('database', 'web')
await projects('e2e')

const sum = (part: keyof Tally) => tallies.reduce((total, tally) => total + tally[part], 0)
const skipped = sum('skipped')
say(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** As long as the types take, on the other core. */
async function quickChecks(): Promise<void> {
  await check('import rules', () =>
    runCommand('depcruise', ['app', 'db', 'jobs', 'tests', '--config', '.dependency-cruiser.cjs']),
  )
  await check('lint', () => runCommand('biome', ['check', '.']))
  await check('build', async () => ensureBuild(root, () => undefined))
}

async function check(name: string, run: () => Promise<void>): Promise<void> {
  const startedAt = performance.now()
  try {
    await run()
    report(name, { passed: 1, failed: 0, skipped: 0 }, startedAt)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    report(name, { passed: 0, failed: 1, skipped: 0 }, startedAt)
  }
}

async function projects(...names: string[]): Promise<void> {
  const startedAt = performance.now()
  report(names.join(' and '), await runProjects(names), startedAt)
}

function report(name: string, tally: Tally, startedAt: number): void {
  tallies.push(tally)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`)
}
