import type { DataKey, Kms } from './kms.server.ts'

export type Stock = {
  /** Keys held for each purpose. */
  readonly size: number
  /** Older ones are thrown away: their wrapping key may not be the current one any more. */
  readonly maxAgeMs: number
}

type Shelf = { keys: { readonly key: DataKey; readonly until: number }[]; filling: boolean }

/**
 * Fetches data keys ahead, so that sealing inside a transaction does not wait for the network but at the first use of a purpose and after a
 * pause. Each key is handed out once. What fails while the stock is filled is not heard of: the next taker asks by itself.
 */
export function stockDataKeys(kms: Kms, { size, maxAgeMs }: Stock): Kms {
  const shelves = new Map<string, Shelf>()

  async function fill(shelf: Shelf, purpose: string): Promise<void> {
    if (shelf.filling) return
    shelf.filling = true
    try {
      while (shelf.keys.length < size) {
        const until = performance.now() + maxAgeMs
        shelf.keys.push({ key: await kms.generateDataKey(purpose), until })
      }
    } catch {
      // The taker who finds the shelf empty gets the error.
    } finally {
      shelf.filling = false
    }
  }

  return {
    ...kms,
    async generateDataKey(purpose) {
      const shelf = shelves.get(purpose) ?? { keys: [], filling: false }
      shelves.set(purpose, shelf)
      const now = performance.now()
      for (const { key, until } of shelf.keys) if (until <= now) key.plain.fill(0)
      shelf.keys = shelf.keys.filter(({ until }) => until > now)
      const held = shelf.keys.shift()
      const taken = held?.key ?? (await kms.generateDataKey(purpose))
      void fill(shelf, purpose)
      return taken
    },
  }
}
