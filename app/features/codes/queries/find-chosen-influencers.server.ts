import type { Tx } from '#db/types.ts'
import { unknownHandles } from '../errors.ts'
import { listBatchHolders } from './list-batch-holders.server.ts'

/** The ids of a brand's influencers by handle or e-mail (lower case, without @). @throws DomainError codes.unknown-handles (names them) */
export async function findChosenInfluencers(tx: Tx, brandId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const found = await listBatchHolders(tx, brandId, { names })
  const known = new Set(found.flatMap(({ handle, email }) => [handle, email]))
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0) throw unknownHandles(unknown)
  return found.map(({ id }) => id)
}
