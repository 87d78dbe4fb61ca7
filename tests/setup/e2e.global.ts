import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { parseEnv } from '#app/platform/env.server.ts'
import { logins } from '#db/seed/logins.ts'
import { ensureBuild } from '#ops/stack/ensure-build.ts'
import { startStack } from '#ops/stack/stack.ts'
import { startMailServer } from '../support/mail-server.ts'
import { freePort } from '../support/postgres-server.ts'

export type E2eWorld = {
  /** Address of the built application; its world is the seeded one, its clock may be moved. */
  readonly url: string
  readonly databaseUrl: string
  readonly simulatorUrl: string
  readonly metricsToken: string
  /** Folder of every mail that was sent: `openMailbox(mailFolder)`. */
  readonly mailFolder: string
  /** One per role, as quickstart prints them. */
  readonly logins: readonly {
    readonly title: string
    readonly name: string
    readonly email: string
    readonly password: string
    readonly totpSecret: string | undefined
  }[]
}

declare module 'vitest' {
  interface ProvidedContext {
    e2e: E2eWorld
  }
}

const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const quiet = () => undefined

/** The whole system for the browser tests, as quickstart starts it, on free ports and in a folder of its own. No shop plays. */
export default async function setup(project: TestProject) {
  ensureBuild(resolve('.'), quiet)
  const dataDir = mkdtempSync(join(tmpdir(), 'affiliate-e2e-'))
  chmodSync(dataDir, 0o755)
  const [port, databasePort, simulatorPort] = [await freePort(), await freePort(), await freePort()].map(String)
  const mailFolder = join(dataDir, 'received-mail')
  const mailServer = await startMailServer({ folder: mailFolder })
  const metricsToken = 'metrics-token-of-e2e'
  const settings = parseEnv({
    SANDBOX: 'true',
    // All of it comes from one address.
    RATE_LIMIT_ADDRESS_PER_MINUTE: '100000',
    RATE_LIMIT_USER_PER_MINUTE: '100000',
    LOG_LEVEL: 'warn',
    DATA_DIR: dataDir,
    PORT: port,
    DATABASE_PORT: databasePort,
    SIMULATOR_PORT: simulatorPort,
    METRICS_TOKEN: metricsToken,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: mailServer.url,
  })
  const stack = await startStack({ settings, databaseSettings: fast, announce: quiet, signal: new AbortController().signal })
  project.provide('e2e', {
    url: stack.url,
    databaseUrl: stack.databaseUrl,
    simulatorUrl: stack.control.url,
    metricsToken,
    mailFolder,
    logins: logins.map(({ title, name, email, password, totpSecret }) => ({ title, name, email, password, totpSecret })),
  })
  return async () => {
    await stack.stop()
    await mailServer.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
