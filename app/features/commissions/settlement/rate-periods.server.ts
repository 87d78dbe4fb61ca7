import { tiersFor } from '#app/domain/commission.ts'
import { smaller } from '#app/domain/money.ts'
import { isRatedAlike, stepAt } from '#app/domain/tiers.ts'
import { groupBy } from '#app/platform/group-by.ts'
import type { Tx } from '#db/types.ts'
import { type CountedCommission, listPeriodFrom } from './counted-commission.server.ts'
import { type Draft, earnedBy, isCounting, isMoved, tiersOf } from './draft.ts'
import type { DraftBoard } from './draft-board.server.ts'
import { type PeriodKey, periodText, type Standing } from './lock-books.server.ts'
import { placesInLine } from './places-in-line.server.ts'

/** One period of one influencer in one campaign: what it came to before, and those of its orders that are settled now. */
type Period = PeriodKey & { readonly before: Standing; readonly drafts: readonly Draft[]; readonly moved: readonly Draft[] }

/** Null `from`: from the beginning. */
type Sequence = { readonly period: Period; readonly rows: readonly CountedCommission[]; readonly from: Date | null }

/**
 * Gives drafts their standing and what the influencer's cap leaves them, and takes in stored orders that another standing, or what others took of
 * the cap, gives another result (domain section 5, 3 and 4). A period in which nothing moved is not read; one that grows at its end reads
 * nothing but that end; one whose total crosses a threshold of retroactive tiers is read whole.
 */
export async function rateInPeriods(tx: Tx, board: DraftBoard, standings: ReadonlyMap<string, Standing>): Promise<void> {
  const periods = periodsOf(board, standings).filter((period) => period.moved.length > 0)
  const toRead = periods.flatMap((period) => {
    const reach = reachOf(board, period)
    return reach === null ? [] : [{ period, from: reach.from }]
  })
  for (const period of periods)
    for (const draft of period.drafts) if (isMoved(draft)) draft.standing = standingAlone(period, draft)
  if (toRead.length === 0) return
  const rows = groupBy(
    await listPeriodFrom(
      tx,
      toRead.map(({ period, from }) => ({ ...period, from })),
    ),
    periodText,
  )
  const sequences = toRead.map(({ period, from }): Sequence => ({ period, from, rows: rows.get(periodText(period)) ?? [] }))
  await board.add(
    tx,
    sequences.flatMap((sequence) => standInLine(board, sequence)),
    'tier',
  )
  for (const sequence of sequences) standInLine(board, sequence)
  const capped = sequences.filter(({ period }) =>
    board.versionsOf(period.campaignId).some((terms) => terms.maxPerPeriod !== null),
  )
  await board.add(
    tx,
    capped.flatMap((sequence) => shareCap(board, sequence)),
    'cap',
  )
  for (const sequence of capped) shareCap(board, sequence)
}

function periodsOf(board: DraftBoard, standings: ReadonlyMap<string, Standing>): Period[] {
  const inSequence = [...board.drafts.values()].filter((draft) =>
    board.versionsOf(draft.order.attribution.campaignId).some((terms) => terms.tiers !== null || terms.maxPerPeriod !== null),
  )
  return [...groupBy(inSequence, (draft) => periodText(keyOf(draft)))].map(([text, drafts]) => ({
    ...keyOf(drafts[0]!),
    before: standings.get(text) ?? { base: 0n, earned: 0n, capped: 0n },
    drafts,
    moved: drafts.filter(isMoved),
  }))
}

/** From where on a period's orders must be looked at; null: nobody but the drafts is touched. */
function reachOf(board: DraftBoard, period: Period): { from: Date | null } | null {
  const versions = board.versionsOf(period.campaignId)
  const total = totalOf(period)
  const crosses = versions.some(
    ({ tiers }) => tiers?.mode === 'retroactive' && stepAt(tiers.steps, period.before.base) !== stepAt(tiers.steps, total),
  )
  if (crosses) return { from: null }
  const dependsOnTurn = versions.some(
    ({ tiers, maxPerPeriod }) => maxPerPeriod !== null || (tiers !== null && tiers.mode !== 'retroactive'),
  )
  if (!dependsOnTurn) return null
  return { from: new Date(Math.min(...period.moved.map((draft) => draft.order.snapshot.createdAt.getTime()))) }
}

/** Of a draft whose period is not read: only the period's total matters to it, if anything. */
function standingAlone(period: Period, draft: Draft): bigint {
  return tiersOf(draft)?.mode === 'retroactive' ? totalOf(period) : 0n
}

function totalOf({ before, drafts }: Period): bigint {
  return drafts.reduce((total, draft) => total + countedBase(draft) - previousBase(draft), before.base)
}

/** Sets the drafts' standings. @returns the stored orders that are rated otherwise now */
function standInLine(board: DraftBoard, { period, rows, from }: Sequence): string[] {
  const total = totalOf(period)
  let standing = period.before.base - rows.reduce((sum, row) => sum + (row.counts ? row.base : 0n), 0n)
  const touched: string[] = []
  for (const { row, draft } of placesInLine(rows, board.drafts, isOf(period), from)) {
    const tiers = draft === null ? tiersOfRow(board, row!) : tiersOf(draft)
    const value = tiers?.mode === 'retroactive' ? total : standing
    if (draft !== null) draft.standing = tiers === null ? 0n : value
    else if (tiers !== null && !isRatedAlike(tiers, row!.tieredBase, row!.standing, value)) touched.push(row!.orderId)
    standing += draft === null ? (row!.counts ? row!.base : 0n) : countedBase(draft)
  }
  return touched
}

/** Gives each what those before it left of the influencer's cap. @returns the stored orders that get more or less than they have */
function shareCap(board: DraftBoard, { period, rows, from }: Sequence): string[] {
  let used = period.before.capped - rows.reduce((sum, row) => sum + row.capped, 0n)
  const touched: string[] = []
  for (const { row, draft } of placesInLine(rows, board.drafts, isOf(period), from)) {
    const limit = (draft?.terms ?? board.termsOf(period.campaignId, row!.termsId))?.maxPerPeriod ?? null
    const left = limit === null ? null : limit > used ? limit - used : 0n
    const earned = draft === null ? row!.earned : earnedBy(draft)
    const capped = left === null ? earned : smaller(earned, left)
    if (draft !== null) draft.periodLeft = left
    else if (capped !== row!.capped) touched.push(row!.orderId)
    used += capped
  }
  return touched
}

function tiersOfRow(board: DraftBoard, row: CountedCommission) {
  const terms = board.termsOf(row.campaignId, row.termsId)
  return terms === undefined ? null : tiersFor(terms, board.overrideById(row.overrideId))
}

function keyOf(draft: Draft): PeriodKey {
  const { attribution, snapshot } = draft.order
  const { campaignId, influencerId } = attribution
  return { campaignId, influencerId, periodStart: draft.periodStart, currency: snapshot.currency }
}

function isOf(period: Period): (draft: Draft) => boolean {
  const text = periodText(period)
  return (draft) => periodText(keyOf(draft)) === text
}

function countedBase(draft: Draft): bigint {
  return draft.counts ? draft.base : 0n
}

function previousBase({ existing }: Draft): bigint {
  return existing !== null && isCounting(existing.status) ? existing.baseAmount : 0n
}
