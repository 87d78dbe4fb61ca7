import { once } from 'node:events'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from '#app/platform/env.server.ts'
import { logins } from '#db/seed/logins.ts'
import { ensureBuild } from '../stack/ensure-build.ts'
import { lockDataDir } from '../stack/run-lock.ts'
import { startStack } from '../stack/stack.ts'
import { banner } from './banner.ts'
import { playShops, stopShops } from './play-shops.ts'
import { reset } from './reset.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The whole system on one machine until the signal comes: built, seeded once, with shops that sell. Data stays in DATA_DIR between runs.
 * @throws EnvError with every mistake of the environment; Error in words when a port is busy or a part does not start or ends by itself
 */
export async function runQuickstart(options: {
  environment: Readonly<Record<string, string | undefined>>
  isReset: boolean
  signal: AbortSignal
}): Promise<void> {
  const { isReset, signal } = options
  const startedAt = performance.now()
  const environment = present(options.environment)
  const settings = parseEnv({ SANDBOX: 'true', LOG_LEVEL: 'warn', ...environment })
  const announce = (text: string) => process.stdout.write(`${text}\n`)
  const unlock = lockDataDir(resolve(settings.DATA_DIR))
  try {
    ensureBuild(projectRoot, announce)
    signal.throwIfAborted()
    if (isReset) await reset(settings, announce)
    const stack = await startStack({ settings, simulatorBaseUrl: environment.VTEX_BASE_URL, announce, signal })
    try {
      const accounts = await playShops(stack)
      const seconds = (performance.now() - startedAt) / 1000
      announce(banner({ url: stack.url, mailUrl: stack.mailUrl, seconds, logins, dataDir: settings.DATA_DIR }))
      const broken = await Promise.race([stack.broken, aborted(signal)])
      if (broken !== null) throw new Error(broken)
      announce('\nEnding…')
      await stopShops(stack, accounts)
    } finally {
      await stack.stop()
    }
  } finally {
    unlock()
  }
}

function present(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

async function aborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted) await once(signal, 'abort')
  return null
}
