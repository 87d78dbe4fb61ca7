import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const followParent = new URL('./follow-parent.mjs', import.meta.url)
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export type Child = {
  readonly name: string
  readonly pid: number
  /** Settles when the process is over, however it ended; `stop` was or was not asked for. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** SIGTERM, and SIGKILL for one that does not listen. */
  stop(): Promise<void>
  /** The end of what it wrote. */
  lastWords(): Promise<string>
}

const patienceMs = 15_000

/**
 * Starts a Node program of the project as a process of its own, in a process group of its own: Ctrl-C reaches only us, so that the parts
 * end in order. It ends by itself when we are gone. What it writes goes to `log`.
 */
export function startChild(options: {
  name: string
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  log: string
}): Child {
  const output = openSync(options.log, 'w')
  const child = spawn(process.execPath, ['--import', followParent.href, ...options.args], {
    cwd: projectRoot,
    detached: true,
    env: options.env as NodeJS.ProcessEnv,
    stdio: ['ignore', output, output, 'ipc'],
  })
  const ended = endOf(child)
  return {
    name: options.name,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(timer)
    },
    lastWords: async () => (await readFile(options.log, 'utf8')).slice(-2000),
  }
}

function endOf(child: ChildProcess): Child['ended'] {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

/**
 * Waits until `isReady` says so.
 * @throws Error with the last words of the first of `children` that ends meanwhile, and when `signal` gives up
 */
export async function untilReady(
  name: string,
  isReady: () => Promise<boolean>,
  { children, signal, timeoutMs = 60_000 }: { children: readonly Child[]; signal: AbortSignal; timeoutMs?: number },
): Promise<void> {
  let ended: Child | undefined
  for (const child of children) {
    void child.ended.then(() => {
      ended ??= child
    })
  }
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; ) {
    signal.throwIfAborted()
    if (ended !== undefined) throw new Error(`${ended.name} ended:\n${await ended.lastWords()}`)
    if (await isReady()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${name} was not ready after ${timeoutMs / 1000} s`)
}
