import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { KeyRing } from './key-ring.server.ts'

const RingFile = z.object({
  current: z.string(),
  keys: z.array(z.object({ id: z.string().regex(/^file-[0-9a-f]{16}$/), key: z.base64(), createdAt: z.iso.datetime() })).min(1),
})
type RingFile = z.infer<typeof RingFile>

/** A ring kept in a file, as an operator changes it. Changes are whole or not made; one changer at a time is the caller's to see to. */
export type KeyRingFile = {
  /** The ring as the file holds it now; other processes' changes are seen at the next call. */
  read(): KeyRing
  /** Makes a new key current. @returns its id */
  add(): string
  /** Removes a key for good. @throws Error for the current key or an unknown one */
  remove(keyId: string): void
}

/**
 * Opens the ring at `path`, made on first use with one key: mode 600 in a folder of mode 700. Two processes starting at once agree on one.
 * @throws Error when folder or file can be read or changed by others, or the file is not a ring
 */
export function openKeyRingFile(path: string): KeyRingFile {
  let known: { stamp: string; file: RingFile; ring: KeyRing } | undefined
  create(path)

  function load() {
    requirePrivate(dirname(path))
    const stamp = requirePrivate(path)
    if (known?.stamp !== stamp) {
      const file = parse(path)
      known = { stamp, file, ring: ringOf(file, path) }
    }
    return known
  }
  load()

  return {
    read: () => load().ring,
    add() {
      const { keys } = load().file
      const key = newKey()
      replace(path, { current: key.id, keys: [key, ...keys] })
      return key.id
    },
    remove(keyId) {
      const { current, keys } = load().file
      if (keyId === current) throw new Error(`${keyId} is the current key`)
      if (!keys.some(({ id }) => id === keyId)) throw new Error(`${keyId} is not in ${path}`)
      replace(path, { current, keys: keys.filter(({ id }) => id !== keyId) })
    },
  }
}

function newKey(): RingFile['keys'][number] {
  const [id, key] = [`file-${randomBytes(8).toString('hex')}`, randomBytes(32).toString('base64')]
  return { id, key, createdAt: new Date().toISOString() }
}

function parse(path: string): RingFile {
  const result = RingFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!result.success) throw new Error(`${path} is not a key ring`)
  return result.data
}

function ringOf({ current, keys }: RingFile, path: string): KeyRing {
  const ring = new Map(keys.map(({ id, key }) => [id, Buffer.from(key, 'base64')]))
  if (!ring.has(current) || [...ring.values()].some((key) => key.length !== 32)) throw new Error(`${path} is not a key ring`)
  return { currentId: current, keys: ring }
}

/** The link either makes the whole file or finds another process's. */
function create(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return
  const key = newKey()
  const draft = write(path, { current: key.id, keys: [key] })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

function replace(path: string, file: RingFile): void {
  renameSync(write(path, file), path)
}

function write(path: string, file: RingFile): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, JSON.stringify(file, null, 2), { mode: 0o600, flag: 'wx', flush: true })
  return draft
}

/** @returns what changes whenever the file is replaced. @throws Error unless its owner alone may use it */
function requirePrivate(path: string): string {
  const { mode, ino, mtimeMs, size } = statSync(path)
  if ((mode & 0o077) !== 0) throw new Error(`${path} must be its owner's alone (chmod go-rwx)`)
  return `${ino}:${mtimeMs}:${size}`
}
