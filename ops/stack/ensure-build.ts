import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'app',
  'db',
  'jobs',
  'public',
  'ops/vite',
  'package-lock.json',
  'package.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
]
const serverEntry = 'build/server/web.js'
const stamp = 'build/.sources'

/**
 * Builds unless the last build came from the very same sources.
 * @throws Error with what the build wrote
 */
export function ensureBuild(root: string, announce: (text: string) => void): void {
  const wanted = hashOf(root)
  const stampPath = join(root, stamp)
  if (existsSync(join(root, serverEntry)) && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return
  announce('Building…')
  rmSync(stampPath, { force: true })
  const done = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`)
  writeFileSync(stampPath, hashOf(root))
}

/** SHA-256 over names and contents of everything a build reads; tests and generated files do not count. */
function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesBelow(root, source)))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full) || /\.(test\.tsx?|generated\.\w+)$/.test(path)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}
