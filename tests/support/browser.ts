import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * A Chromium to drive: CHROMIUM_PATH, Playwright's own, one on PATH, Debian's by apt (as root), else the one of @sparticuz/chromium.
 * @throws Error when CHROMIUM_PATH names nothing, or none can be had
 */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH: there is no ${given}`)
    return given
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return onPath() ?? (installByApt() ? onPath() : undefined) ?? (await packaged())
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

function installByApt(): boolean {
  if (process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0
  return run(['update']) && run(['install', '-y', '--no-install-recommends', 'chromium'])
}

async function packaged(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}

export type TestBrowser = {
  /** A clean profile: no cookies, no cache. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/** Starts a browser with a fresh profile folder, removed again by `close`. */
export async function launchBrowser(): Promise<TestBrowser> {
  const executablePath = await findChromium()
  const home = mkdtempSync(join(tmpdir(), 'browser-'))
  const browser = await chromium.launch({ executablePath, args: flags, env: { ...process.env, HOME: home } })
  return {
    newContext: (options) => browser.newContext(options),
    async close() {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
