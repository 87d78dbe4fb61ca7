import { createHash, randomUUID } from 'node:crypto'
import { chmod, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ObjectStore } from './document-storage.ts'
import { asStorageError, objectExists, objectNotFound } from './storage-errors.ts'

/**
 * Objects as files under `<root>/objects/3f/a1/`, folders 700 and files 600. The two levels come from a hash of the key and its
 * slashes are escaped in the name, so that a key is never a path. A write goes to `<root>/unfinished` and, synced, gets its name
 * in one step.
 */
export function localStore(root: string): ObjectStore {
  const unfinished = join(root, 'unfinished')
  const fileOf = (key: string) => {
    const shard = createHash('sha256').update(key).digest('hex')
    return join(root, 'objects', shard.slice(0, 2), shard.slice(2, 4), encodeURIComponent(key))
  }
  return {
    async write(key, content, { replace }) {
      const file = fileOf(key)
      const temporary = join(unfinished, randomUUID())
      try {
        for (const folder of [root, unfinished, dirname(file)]) await mkdir(folder, { recursive: true, mode: 0o700 })
        await chmod(root, 0o700)
        await writeSynced(temporary, content)
        if (replace) await rename(temporary, file)
        else await link(temporary, file)
        for (const folder of [dirname(file), dirname(dirname(file))]) await syncFolder(folder)
      } catch (error) {
        throw codeOf(error) === 'EEXIST' ? objectExists() : asStorageError(error)
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async read(key) {
      try {
        return (await open(fileOf(key), 'r')).createReadStream({ highWaterMark: 256 * 1024 })
      } catch (error) {
        throw codeOf(error) === 'ENOENT' ? objectNotFound(error) : asStorageError(error)
      }
    },
    async remove(key) {
      const file = fileOf(key)
      try {
        await rm(file)
        await syncFolder(dirname(file))
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw asStorageError(error)
      }
    },
    async tidy(before) {
      const names = await readdir(unfinished).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return []
        throw asStorageError(error)
      })
      const stale = await Promise.all(names.map((name) => isOlder(join(unfinished, name), before)))
      const files = names.filter((_, index) => stale[index])
      for (const name of files) await rm(join(unfinished, name), { force: true })
      return files.length
    },
  }
}

async function writeSynced(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const piece of content) await writeAll(handle, piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length; ) written += (await handle.write(piece, written)).bytesWritten
}

/** Makes a new name outlive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isOlder(file: string, before: Date): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined)
  return facts !== undefined && facts.mtime < before
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
