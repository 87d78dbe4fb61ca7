import { hkdfSync } from 'node:crypto'

/** Keys that wrap data keys, by id; one is current, the others only unwrap. */
export type KeyRing = { readonly currentId: string; readonly keys: ReadonlyMap<string, Buffer> }

/**
 * The ring of a deployment without files: one wrapping key per master key, the first is current. A key's id is derived with it, so that the
 * order of the older ones says nothing.
 * @param masters 32 bytes each, the current one first
 */
export function ringOfMasters(masters: readonly [Buffer, ...Buffer[]]): KeyRing {
  const derive = (master: Buffer, label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `affiliate-platform/${label}`, length))
  const entries = masters.map(
    (master) => [`master-${derive(master, 'kms-key-id', 8).toString('hex')}`, derive(master, 'kms', 32)] as const,
  )
  return { currentId: entries[0]![0], keys: new Map(entries) }
}
