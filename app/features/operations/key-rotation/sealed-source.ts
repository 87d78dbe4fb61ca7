import type { Vault } from '#app/platform/vault/vault.server.ts'
import type { Db, Tx } from '#db/types.ts'

/** What one step over a source found, read and re-wrapped, and not yet written. */
export type SealedBatch = {
  /** Id of the last value looked at; null at the end of the source. */
  readonly last: string | null
  /** Owners whose value does not open under any key we have. */
  readonly failed: readonly string[]
  /**
   * Writes it. `settled` values are under the wanted key now; `moved` of them were not before. A value that somebody changed meanwhile is left
   * to them, and counts as neither.
   */
  write(tx: Tx): Promise<{ readonly settled: number; readonly moved: number }>
}

/** A place where values sealed by the vault lie. */
export type SealedSource = {
  /** Stable and unique; sources are gone through in its order. */
  readonly name: string
  /** How many values a rotation to that key has to look at. */
  countToDo(db: Tx, keyId: string): Promise<number>
  /** Values by the id of the key they are under, where that is known without reading them; `formerLayout` stands for values without an envelope. */
  countByKey(db: Tx): Promise<ReadonlyMap<string, number>>
  /** The next values after the id `after` (null: from the start), re-wrapped. Reads outside of transactions: the KMS may be far away. */
  next(db: Db, vault: Vault, keyId: string, after: string | null): Promise<SealedBatch>
}

/** Stands for a key id where a value has none. */
export const formerLayout = 'former-layout'
