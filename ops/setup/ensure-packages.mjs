import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what package-lock.json names unless node_modules holds exactly that already. Uses nothing that would have to be installed first.
 * @returns whether something was installed; ends the process when npm fails
 */
export function ensurePackages(root) {
  if (isInstalled(root)) return false
  process.stdout.write('Installing packages…\n')
  const done = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return true
  process.stderr.write('npm ci failed: nothing was started.\n')
  process.exit(1)
}

/** True when npm's own record of what it installed has every package of the lock file in its version. */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? wanted.optional === true : found.version === wanted.version
  })
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}
