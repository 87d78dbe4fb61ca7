import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { bodiesFrom, cutOffHash, statedWallets } from '../sealing/statement-sql.server.ts'

export type BrokenStatement = { readonly id: string; readonly number: string; readonly what: 'hash' | 'lines' | 'balances' }

type Balances = readonly [confirmed: string, available: string, inWithdrawal: string, debt: string]
type Stored = {
  readonly id: string
  readonly owner: string
  readonly number: string
  /** What the hash covers ahead of the balances, as text. */
  readonly facts: readonly string[]
  readonly opening: Balances
  readonly closing: Balances
  readonly hash: string
  readonly lines: string
}
type WorkedOut = { readonly owner: string; readonly moved: Balances; readonly lines: string; readonly entriesHash: string }

/**
 * Works a sealed cut-off's statements out again from the ledger transactions that they name: those whose balances, lines or hash come out differently. Holds a
 * cut-off's statements in memory, not their transactions.
 */
export async function findBrokenStatements(tx: Tx, cutOffId: string): Promise<BrokenStatement[]> {
  const workedOut = await tx.execute<WorkedOut>(sql`
    with ${bodiesFrom(statedWallets(cutOffId))}
    select influencer_id || ':' || currency as owner, array[confirmed::text, available::text, in_withdrawal::text, debt::text] as moved,
      lines_text as lines, entries_hash as "entriesHash" from bodies`)
  const stored = await tx.execute<Stored>(sql`
    select s.id, s.influencer_id || ':' || s.currency as owner, s.number, s.hash,
      array[s.number, s.brand_id::text, s.influencer_id::text, s.currency::text, s.first_day::text] as facts,
      array[s.opening_confirmed::text, s.opening_available::text, s.opening_in_withdrawal::text, s.opening_debt::text] as opening,
      array[s.closing_confirmed::text, s.closing_available::text, s.closing_in_withdrawal::text, s.closing_debt::text] as closing,
      coalesce((select string_agg(concat_ws(':', l.kind, coalesce(l.campaign_id::text, '-'), l.count, l.amount), ',' order by l.kind, l.campaign_id)
        from statement_lines l where l.statement_id = s.id), '') as lines
    from statements s where s.cut_off_id = ${cutOffId} order by s.number`)
  const byOwner = new Map([...workedOut].map((one) => [one.owner, one]))
  return [...stored].flatMap((statement) => {
    const what = differenceOf(statement, byOwner.get(statement.owner))
    return what === null ? [] : [{ id: statement.id, number: statement.number, what }]
  })
}

function differenceOf(stored: Stored, worked: WorkedOut | undefined): BrokenStatement['what'] | null {
  if (worked === undefined) return 'balances'
  const isMoved = worked.moved.every((amount, i) => BigInt(stored.opening[i]!) + BigInt(amount) === BigInt(stored.closing[i]!))
  if (!isMoved) return 'balances'
  if (stored.lines !== worked.lines) return 'lines'
  return hashOf(stored, worked) === stored.hash ? null : 'hash'
}

/** The same hash as `statementHash`, by other means. */
function hashOf({ facts, opening, closing }: Stored, { lines, entriesHash }: WorkedOut): string {
  return createHash('sha256')
    .update([...facts, ...opening, ...closing, lines, entriesHash].join('|'))
    .digest('hex')
}

/** Whether a sealed cut-off's hash is that of its statements and of the cut-off before. */
export async function isChained(tx: Tx, { id, hash, previous }: SealedCutOff): Promise<boolean> {
  const [row] = await tx.execute<{ hash: string }>(
    sql`select ${cutOffHash(previous)} as hash from statements where cut_off_id = ${id}`,
  )
  return row!.hash === hash
}

export type SealedCutOff = {
  readonly id: string
  readonly hash: string
  readonly previous: string | null
  readonly statements: number
}

/** Every sealed cut-off with the hash of the one before it, brand by brand, oldest first. */
export async function listSealedCutOffs(tx: Tx): Promise<SealedCutOff[]> {
  const rows = await tx.execute<SealedCutOff>(sql`
    select id, hash, lag(hash) over (partition by brand_id order by first_day) as previous, statement_count as statements
    from cut_offs where status = 'sealed' order by brand_id, first_day`)
  return [...rows]
}
