import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

type Summary = { success: boolean; numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

/** Runs projects of vitest.config.ts side by side and counts their tests. A run that breaks down without a failed test counts as one failure. */
export async function runProjects(names: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'affiliate-results-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const projects = names.flatMap((name) => ['--project', name])
  const args = [resolve('node_modules/vitest/vitest.mjs'), 'run', ...projects, ...reporters]
  const code = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => done(1))
    child.once('close', done)
  })
  const summary = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Summary) : null
  rmSync(folder, { recursive: true, force: true })
  return tallyOf(summary, code)
}

/** @param code the exit code of the run: it knows of errors outside tests too */
export function tallyOf(summary: Summary | null, code: number | null): Tally {
  const failed = summary?.numFailedTests ?? 0
  return {
    passed: summary?.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (summary?.numPendingTests ?? 0) + (summary?.numTodoTests ?? 0),
  }
}
