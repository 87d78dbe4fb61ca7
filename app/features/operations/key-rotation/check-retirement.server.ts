import type { Tx } from '#db/types.ts'
import { findLastRotation } from './find-rotation.server.ts'
import { formerLayout, type SealedSource } from './sealed-source.ts'

/** Longer than a transaction lives and data keys are kept in stock: what was sealed under the old key is committed by then. */
const waitMs = 15 * 60_000

/** Why a key may not be thrown away. */
export type RetirementRefusal = 'is-current' | 'not-rotated' | 'has-failures' | 'too-early' | 'in-use'

/** Values by the key they are under, over all sources that know without reading. */
export async function countByKey(tx: Tx, sources: readonly SealedSource[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const source of sources)
    for (const [keyId, count] of await source.countByKey(tx)) counts.set(keyId, (counts.get(keyId) ?? 0) + count)
  return counts
}

/**
 * Whether a key may be thrown away: the last rotation went through everything (files too) to the current key a while ago and failed nowhere,
 * and no row uses the key. Master keys also opened values of the former layout, so none of those may be left either.
 * @returns null when it may
 */
export async function checkRetirement(
  tx: Tx,
  { keyId, currentKeyId, sources }: { keyId: string; currentKeyId: string; sources: readonly SealedSource[] },
  now: Date,
): Promise<RetirementRefusal | null> {
  if (keyId === currentKeyId) return 'is-current'
  const last = await findLastRotation(tx)
  if (last === null || last.toKeyId !== currentKeyId || last.finishedAt === null) return 'not-rotated'
  if (last.outcome !== 'complete') return 'has-failures'
  if (now.getTime() - last.finishedAt.getTime() < waitMs) return 'too-early'
  const counts = await countByKey(tx, sources)
  return counts.has(keyId) || counts.has(formerLayout) ? 'in-use' : null
}
