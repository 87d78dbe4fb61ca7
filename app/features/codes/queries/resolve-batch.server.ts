import type { Actor } from '#app/domain/actor.ts'
import { type BatchFailure, type BatchRow, maxBatchRows } from '#app/domain/code-batch.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { influencerNotFound } from '#app/features/influencers/errors.ts'
import type { Tx } from '#db/types.ts'
import type { StartCodeBatch } from '../batch/batch-inputs.ts'
import type { BatchHolder } from '../batch/code-planner.ts'
import { readCodeRows } from '../batch/read-code-rows.ts'
import { plainName, rowsOfLines } from '../batch/rows-of-lines.ts'
import { nothingToMake, tooManyRows } from '../errors.ts'
import { listBatchHolders } from './list-batch-holders.server.ts'

export type ResolvedBatch = {
  readonly rows: readonly BatchRow[]
  /** Rows that no code can be made for, whatever codes exist. */
  readonly failures: readonly BatchFailure[]
  readonly holders: ReadonlyMap<string, BatchHolder>
}

/**
 * The rows that a batch asks for: who is given a code, and which. People who do not work with the brand are not there: ids of them refuse the
 * whole, lines of a file that name them fail alone.
 * @throws DomainError influencers.not-found | codes.nothing-to-make | codes.too-many-rows | codes.unreadable-csv | codes.csv-without-influencers
 */
export async function resolveBatch(
  tx: Tx,
  campaign: { id: string; brandId: string },
  input: StartCodeBatch,
  actor: Actor,
): Promise<ResolvedBatch> {
  return input.csv === undefined ? ofPattern(tx, campaign, input) : ofFile(tx, campaign.brandId, input.csv, input, actor)
}

async function ofPattern(tx: Tx, campaign: { id: string; brandId: string }, input: StartCodeBatch): Promise<ResolvedBatch> {
  const { influencerIds, count } = input
  const which = influencerIds === undefined ? { membersOf: campaign.id } : { ids: influencerIds }
  const found = await listBatchHolders(tx, campaign.brandId, which)
  const holders = new Map(found.map((holder) => [holder.id, holder]))
  const ids = influencerIds === undefined ? found.map(({ id }) => id) : [...new Set(influencerIds)]
  if (ids.length === 0) throw nothingToMake('toMembers')
  if (ids.some((id) => !holders.has(id))) throw influencerNotFound()
  if (ids.length * count > maxBatchRows) throw tooManyRows(maxBatchRows)
  const limits = limitsOf(input)
  const rows = ids.flatMap((influencerId, at) =>
    Array.from({ length: count }, (_, nth) => ({ row: at * count + nth + 1, influencerId, code: null, ...limits })),
  )
  return { rows, failures: [], holders }
}

async function ofFile(tx: Tx, brandId: string, csv: string, input: StartCodeBatch, actor: Actor): Promise<ResolvedBatch> {
  const lines = readCodeRows(csv)
  if (lines.length === 0) throw nothingToMake('csv')
  const { timeZone } = await getBrand(tx, { brandId }, actor)
  const names = [...new Set(lines.map(({ influencer }) => plainName(influencer)))]
  const found = await listBatchHolders(tx, brandId, { names })
  const byName = new Map(found.flatMap((holder) => [[holder.handle, holder] as const, [holder.email, holder] as const]))
  const resolved = rowsOfLines(lines, { holderOf: (name) => byName.get(name), timeZone, defaults: limitsOf(input) })
  return { ...resolved, holders: new Map(found.map((holder) => [holder.id, holder])) }
}

function limitsOf({ maxUses, maxUsesPerClient, validFrom, validUntil }: StartCodeBatch) {
  return {
    ...(maxUses == null ? {} : { maxUses }),
    ...(maxUsesPerClient == null ? {} : { maxUsesPerClient }),
    ...(validFrom == null ? {} : { validFrom: validFrom.toISOString() }),
    ...(validUntil == null ? {} : { validUntil: validUntil.toISOString() }),
  }
}
