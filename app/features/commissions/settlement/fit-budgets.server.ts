import { smaller } from '#app/domain/money.ts'
import type { Tx } from '#db/types.ts'
import { type CountedCommission, listCampaignFrom } from './counted-commission.server.ts'
import { cappedBy, type Draft } from './draft.ts'
import type { DraftBoard } from './draft-board.server.ts'
import type { Spending } from './lock-books.server.ts'
import { placesInLine } from './places-in-line.server.ts'

/**
 * Gives drafts what their campaign's budget leaves them, oldest order first, and takes in stored orders that get more or less than they have.
 * As long as everything fits nobody is looked at; what comes at the end reads nothing but that end.
 */
export async function fitBudgets(tx: Tx, board: DraftBoard, spending: ReadonlyMap<string, Spending>): Promise<void> {
  for (const [campaignId, before] of spending) {
    const drafts = [...board.drafts.values()].filter(({ order }) => order.attribution.campaignId === campaignId)
    const moved = drafts.filter((draft) => draft.existing === null || cappedBy(draft) !== draft.existing.cappedAmount)
    if (moved.length === 0) continue
    const budgets = board.versionsOf(campaignId).flatMap(({ budget }) => budget ?? [])
    const least = budgets.reduce(smaller)
    const after = moved.reduce((sum, draft) => sum + cappedBy(draft) - (draft.existing?.cappedAmount ?? 0n), before.capped)
    if (before.capped <= least && after <= least) {
      for (const draft of drafts) draft.budgetLeft = null
      continue
    }
    const from = new Date(Math.min(...moved.map((draft) => draft.order.snapshot.createdAt.getTime())))
    const rows = await listCampaignFrom(tx, { campaignId, currency: moved[0]!.order.snapshot.currency, from })
    await board.add(tx, shareBudget(board, campaignId, rows, before, from), 'budget')
    shareBudget(board, campaignId, rows, before, from)
  }
}

/** @returns the stored orders that get more or less than they have */
function shareBudget(
  board: DraftBoard,
  campaignId: string,
  rows: readonly CountedCommission[],
  before: Spending,
  from: Date,
): string[] {
  let used = before.amount - rows.reduce((sum, row) => sum + row.amount, 0n)
  const touched: string[] = []
  const isOfCampaign = ({ order }: Draft) => order.attribution.campaignId === campaignId
  for (const { row, draft } of placesInLine(rows, board.drafts, isOfCampaign, from)) {
    const budget = (draft?.terms ?? board.termsOf(campaignId, row!.termsId))?.budget ?? null
    const left = budget === null ? null : budget > used ? budget - used : 0n
    const capped = draft === null ? row!.capped : cappedBy(draft)
    const amount = left === null ? capped : smaller(capped, left)
    if (draft !== null) draft.budgetLeft = left
    else if (amount !== row!.amount) touched.push(row!.orderId)
    used += amount
  }
  return touched
}
