import { parseArgs } from 'node:util'
import { EnvError } from '#app/platform/env.server.ts'
import { runQuickstart } from './run-quickstart.ts'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

try {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  await runQuickstart({ environment: process.env, isReset: values.reset, signal: stopping.signal })
} catch (error) {
  if (!stopping.signal.aborted) {
    process.stderr.write(`\n${describe(error)}\n`)
    process.exitCode = 1
  }
}

/** Mistakes that a person can mend come without a stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isDebugging = process.env.LOG_LEVEL === 'debug' && !(error instanceof EnvError)
  return isDebugging ? (error.stack ?? error.message) : error.message
}
