import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { createSimulator } from './server.ts'

/** `tsx tests/simulators/vtex/start.ts [--port 4010] [--host 127.0.0.1] [--state file] [--delivery-concurrency 64]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      state: { type: 'string' },
      'delivery-concurrency': { type: 'string', default: '64' },
    },
  })
  if (values.state !== undefined) await mkdir(dirname(values.state), { recursive: true })
  const simulator = await createSimulator({
    port: Number(values.port),
    host: values.host,
    stateFile: values.state,
    deliveryConcurrency: Number(values['delivery-concurrency']),
  })
  process.stdout.write(`${JSON.stringify({ event: 'simulator.started', url: simulator.url, baseUrl: simulator.baseUrl })}\n`)
  const stop = () => {
    simulator.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(error: unknown): void {
  const message =
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? 'The port of the VTEX simulator is busy: choose another with --port.'
      : `The VTEX simulator failed: ${error instanceof Error ? error.stack : String(error)}`
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

main().catch(fail)
