import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { type Keys, loadKeys } from '#app/platform/keys.server.ts'
import { openStorage } from '#app/platform/storage/open-storage.server.ts'
import { openVault } from '#app/platform/vault/open-vault.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { seedOnce } from '#db/seed/seed-once.ts'
import { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { type Child, startChild, untilReady } from './child.ts'
import { configureHooks } from './configure-hooks.ts'
import { followSandboxClock } from './follow-sandbox-clock.ts'
import { isAnswering } from './is-answering.ts'
import { catcherArguments, catcherEnvironment } from './mail-catcher.ts'
import { requireFreePort } from './require-free-port.ts'

export type Stack = {
  readonly url: string
  readonly databaseUrl: string
  readonly database: DatabaseClient
  readonly keys: Keys
  readonly control: VtexControl
  /** The page of the mail catcher; null where mail goes elsewhere. */
  readonly mailUrl: string | null
  /** Settles, with what it wrote last, when a process ends without having been told to. */
  readonly broken: Promise<string>
  /** Ends web, worker, mail catcher, simulator and database, in this order. */
  stop(): Promise<void>
}

export type StackOptions = {
  readonly settings: Env
  /** A simulator that runs elsewhere: its address with `{account}` in it. */
  readonly simulatorBaseUrl?: string
  /** `name=value` settings of the embedded server. */
  readonly databaseSettings?: readonly string[]
  readonly announce: (text: string) => void
  /** Looked at between the steps: a start can be given up. */
  readonly signal: AbortSignal
}

type AtTheEnd = (end: () => Promise<void>) => void

/**
 * Starts everything on one machine: database (embedded unless DATABASE_URL), schema, VTEX simulator, mail catcher (unless MAIL_TRANSPORT),
 * seeded world, web, worker; then points the brands' hooks at the web server. What was started is ended again when a step fails.
 * @throws Error in words for the person at the terminal
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const endings: (() => Promise<void>)[] = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= endInOrder(endings)
    return stopping
  }
  try {
    return { ...(await startParts(options, (end) => endings.unshift(end))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(options: StackOptions, atTheEnd: AtTheEnd): Promise<Omit<Stack, 'stop'>> {
  const { settings, announce, signal } = options
  const dataDir = resolve(settings.DATA_DIR)
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  await requireFreePort('PORT', settings.PORT, settings.HOST)
  announce('Database…')
  const databaseUrl = settings.DATABASE_URL ?? (await startDatabase(options, dataDir, atTheEnd))
  await migrateDatabase(settings.DATABASE_OWNER_URL ?? databaseUrl)
  const database = createDatabase(databaseUrl, { poolSize: 4, applicationName: 'affiliate-stack' })
  atTheEnd(() => database.close())
  signal.throwIfAborted()

  const children: Child[] = []
  const start = (name: string, args: readonly string[], env: Record<string, string | undefined>) => {
    const log = join(dataDir, 'logs', `${name}.log`)
    const child = startChild({ name, args, log, env: { ...process.env, ...env } })
    children.push(child)
    atTheEnd(() => child.stop())
  }
  const vtexBaseUrl = options.simulatorBaseUrl ?? `http://127.0.0.1:${settings.SIMULATOR_PORT}/{account}`
  if (options.simulatorBaseUrl === undefined) {
    await requireFreePort('SIMULATOR_PORT', settings.SIMULATOR_PORT, '127.0.0.1')
    start('simulator', simulatorArguments(settings.SIMULATOR_PORT, dataDir), {})
  }
  const hasCatcher = settings.MAIL_TRANSPORT === 'none'
  if (hasCatcher) {
    await requireFreePort('MAIL_CATCHER_PORT', settings.MAIL_CATCHER_PORT, settings.HOST)
    await requireFreePort('MAIL_CATCHER_SMTP_PORT', settings.MAIL_CATCHER_SMTP_PORT, '127.0.0.1')
    start('mail', catcherArguments(settings, dataDir), {})
  }
  const control = new VtexControl(vtexBaseUrl.replace('/{account}', ''))
  atTheEnd(() => control.close())
  await untilReady('The VTEX simulator', () => isAnswering(`${control.url}/_control/health`), { children, signal })

  const keys = loadKeys({ ...settings, DATA_DIR: dataDir })
  const vault = openVault({ ...settings, DATA_DIR: dataDir }, keys)
  const storage = openStorage({ ...settings, DATA_DIR: dataDir }, vault)
  await seedOnce({ database, keys, vault, storage, control, now: new Date(), announce, signal })
  announce('Web and worker…')
  const env = environmentOf(settings, {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    VTEX_BASE_URL: vtexBaseUrl,
    ...(hasCatcher && catcherEnvironment(settings)),
  })
  start('worker', ['--enable-source-maps', 'build/server/worker.js'], env)
  start('web', ['--enable-source-maps', 'build/server/web.js'], env)
  await untilReady('The web server', () => isAnswering(`${localUrl(settings)}/readyz`), { children, signal })
  await configureHooks({ database, vault, vtexBaseUrl, publicUrl: settings.PUBLIC_URL })
  atTheEnd(await followSandboxClock(database, control))
  const broken = Promise.race(
    children.map((child) => child.ended.then(async () => `${child.name} ended:\n${await child.lastWords()}`)),
  )
  const mailUrl = hasCatcher ? `http://localhost:${settings.MAIL_CATCHER_PORT}` : null
  return { url: settings.PUBLIC_URL, databaseUrl, database, keys, control, mailUrl, broken }
}

async function endInOrder(endings: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of endings) await end()
}

async function startDatabase(options: StackOptions, dataDir: string, atTheEnd: AtTheEnd): Promise<string> {
  const { settings, databaseSettings } = options
  const port = settings.DATABASE_PORT
  const server = await startEmbeddedPostgres({ dataDir, port, database: 'affiliate', settings: databaseSettings })
  atTheEnd(() => server.stop())
  return server.url
}

function simulatorArguments(port: number, dataDir: string): string[] {
  const state = join(dataDir, 'simulator', 'state.json')
  return ['--import', 'tsx', 'tests/simulators/vtex/start.ts', '--port', String(port), '--state', state]
}

/** The environment of web and worker: what was read here, made explicit. */
function environmentOf(settings: Env, places: Record<string, string>): Record<string, string | undefined> {
  const { HOST, PUBLIC_URL, METRICS_TOKEN, LOG_LEVEL, MAIL_TRANSPORT, MAIL_FROM, SMTP_URL } = settings
  return {
    NODE_ENV: 'production',
    APP_MODE: 'local',
    ...{ HOST, PUBLIC_URL, METRICS_TOKEN, LOG_LEVEL, MAIL_TRANSPORT, MAIL_FROM, SMTP_URL },
    PORT: String(settings.PORT),
    SANDBOX: String(settings.SANDBOX),
    ...places,
  }
}

/** How this machine reaches the web server. */
function localUrl({ HOST, PORT }: Env): string {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}
