import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#app/domain/actor.ts'
import { scopeOf } from '#db/scope.ts'
import { auditorOf, influencerPerson, system } from '#tests/support/acting.ts'
import { type Planted, plantRows, readCatalogue } from '#tests/support/plant-rows.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { databaseRoles } from './roles.ts'
import { openTables, rowScopes } from './row-scopes.ts'

/** Facts about the platform that staff of every brand read. */
const ofAnyStaff = ['audit_exports', 'audit_seals', 'audit_verifications']

/** What a brand shows to every influencer who works with it. */
const brandWide = [
  'brands',
  'catalogue_skus',
  'campaigns',
  'campaign_terms',
  'campaign_assets',
  'campaign_promotions',
  'policies',
  'policy_versions',
  'policy_texts',
]

/** Tables with one row a brand: colleagues share it. */
const ofBrandOnce = ['brands', 'vtex_connections', 'radar_settings', 'radar_runs']

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let sql: postgres.Sql
let catalogue: Awaited<ReturnType<typeof readCatalogue>>
/** One row in every table for each: Xenia and Yamil work with brand A, Zoe with brand B. */
const rows: Record<'xenia' | 'yamil' | 'zoe', Planted> = { xenia: {}, yamil: {}, zoe: {} }
/** By table: the physical places of the rows planted for each. */
const places: Record<keyof typeof rows, Record<string, string[]>> = { xenia: {}, yamil: {}, zoe: {} }

beforeAll(async () => {
  clone = await cloneDatabase()
  sql = clone.client.sql
  catalogue = new Map([...(await readCatalogue(sql))].filter(([table]) => !(table in openTables)))
  for (const who of ['xenia', 'yamil', 'zoe'] as const) {
    const before = await everyPlace()
    if (who === 'yamil') for (const table of ofBrandOnce) rows.yamil[table] = rows.xenia[table]!
    await plantRows(sql, catalogue, rows[who], specialValues)
    for (const [table, now] of Object.entries(await everyPlace()))
      places[who][table] = now.filter((place) => !before[table]!.includes(place))
  }
  for (const table of ofBrandOnce) places.yamil[table] = places.xenia[table]!
})
afterAll(() => clone.drop())

function specialValues(planted: Planted): Record<string, Record<string, unknown>> {
  return {
    audit_events: { actor_id: planted.users, actor_kind: 'user', brand_id: planted.brands },
    audit_links: { event_id: planted.audit_events },
    campaign_assets: { kind: 'pdf' },
    campaign_overrides: { group_id: null },
    consents: { subject_kind: 'user', subject_id: planted.users },
    daily_sales: {
      brand_id: planted.brands,
      influencer_id: planted.influencers,
      campaign_id: planted.campaigns,
      code_id: planted.codes,
    },
    /** An invitation is theirs whose address it went to. */
    influencer_invitations: { email: `mail-${planted.influencers}` },
    users: { email: `mail-${planted.influencers}` },
    ledger_accounts: { kind: 'available', brand_id: null },
    link_tokens: { subject_id: planted.users },
    policies: { kind: 'campaign-terms' },
    role_grants: { role: 'influencer', brand_id: null },
    usage_changes: { brand_id: planted.brands },
    /** One key signs: these have signed. */
    signing_keys: { replaced_at: '2026-03-10T15:00:00Z' },
  }
}

async function everyPlace(): Promise<Record<string, string[]>> {
  return placesSeen(sql)
}

async function placesSeen(as: postgres.Sql): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {}
  for (const table of catalogue.keys()) {
    const found = await as<{ place: string }[]>`select ctid::text as place from ${as(table)}`
    seen[table] = found.map(({ place }) => place)
  }
  return seen
}

class Rollback extends Error {}

/** Runs `work` within a scope and rolls it back. */
async function within(scope: string, work: (as: postgres.Sql) => Promise<void>): Promise<void> {
  await sql
    .begin(async (tx) => {
      await tx.unsafe(scope)
      await work(tx as unknown as postgres.Sql)
      throw new Rollback()
    })
    .catch((error) => {
      if (!(error instanceof Rollback)) throw error
    })
}

const staffOfA = () => auditorOf(rows.xenia.brands!)
const xenia = (): UserActor => ({ ...influencerPerson(rows.xenia.influencers!), userId: rows.xenia.users! })
const scopedTables = Object.keys(rowScopes)

test('every table has row security, or a reason why its rows are nobody’s', async () => {
  const found = await sql<{ name: string; secured: boolean; policies: number; isOwned: boolean }[]>`
    select relname as name, relrowsecurity as secured, (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
      exists (select from pg_attribute where attrelid = c.oid and attname in ('brand_id', 'influencer_id', 'user_id')) as "isOwned"
    from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`
  expect(found.map(({ name }) => name)).toEqual([...scopedTables, ...Object.keys(openTables)].sort())
  for (const { name, secured, policies, isOwned } of found) {
    expect({ name, secured, hasPolicies: policies > 0 }).toEqual({
      name,
      secured: !(name in openTables),
      hasPolicies: !(name in openTables),
    })
    if (isOwned) expect(openTables, name).not.toHaveProperty(name)
  }
})

test('the planted rows are one in every table, for each of the three', () => {
  for (const table of scopedTables)
    for (const who of ['xenia', 'yamil', 'zoe'] as const) expect(places[who][table], `${table} of ${who}`).toHaveLength(1)
})

test('parts of the system see every row; a connection without a scope sees none', async () => {
  const all = await everyPlace()
  await within(scopeOf(system), async (as) => expect(await placesSeen(as)).toEqual(all))
  await within(`set local role ${databaseRoles.scoped}`, async (as) => {
    const seen = await placesSeen(as)
    for (const table of scopedTables) expect(seen[table], table).toEqual([])
  })
})

test('without any where, staff of a brand see its rows and no other’s', async () => {
  await within(scopeOf(staffOfA()), async (as) => {
    const seen = await placesSeen(as)
    for (const table of scopedTables) {
      const ofBrand = rowScopes[table]!.staff === undefined ? [] : [...places.xenia[table]!, ...places.yamil[table]!]
      const wanted = ofAnyStaff.includes(table) ? [...ofBrand, ...places.zoe[table]!] : ofBrand
      expect({ table, seen: seen[table]!.toSorted() }).toEqual({ table, seen: [...new Set(wanted)].sort() })
    }
  })
})

test('without any where, an influencer sees their own rows, and of a colleague’s only what the brand shows to all', async () => {
  await within(scopeOf(xenia()), async (as) => {
    const seen = await placesSeen(as)
    for (const table of scopedTables) {
      const own = rowScopes[table]!.own === undefined ? [] : places.xenia[table]!
      const wanted = brandWide.includes(table) ? [...own, ...places.yamil[table]!] : own
      expect({ table, seen: seen[table]!.toSorted() }).toEqual({ table, seen: [...new Set(wanted)].sort() })
    }
  })
})

test('staff who are influencers too see both, and no more', async () => {
  const both: UserActor = { ...xenia(), grants: [...xenia().grants, { role: 'finance', brandId: rows.zoe.brands! }] }
  await within(scopeOf(both), async (as) => {
    const seen = await placesSeen(as)
    expect(seen.commissions!.toSorted()).toEqual([...places.xenia.commissions!, ...places.zoe.commissions!].sort())
    expect(seen.codes!.toSorted()).toEqual([...places.xenia.codes!, ...places.zoe.codes!].sort())
  })
})

/** Rows changed, or `refused` by the database. */
async function tried(
  as: postgres.Sql,
  work: (inner: postgres.Sql) => postgres.PendingQuery<postgres.Row[]>,
): Promise<number | string> {
  try {
    return await (as as unknown as postgres.TransactionSql).savepoint(
      async (inner) => (await work(inner as unknown as postgres.Sql)).count,
    )
  } catch (error) {
    const { code } = error as { code?: string }
    return code === '42501' ? 'refused' : String(code ?? error)
  }
}

async function copyOfRow(table: string, place: string): Promise<string> {
  const [found] = await sql<
    [{ row: Record<string, unknown> }]
  >`select to_jsonb(t.*) as row from ${sql(table)} t where ctid = ${place}::tid`
  const { row } = found
  return JSON.stringify(typeof row.id === 'string' ? { ...row, id: randomUUID() } : row)
}

/** Columns that the database does not work out by itself. */
async function writtenColumns(table: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`
  return rows.map(({ name }) => name)
}

/** Tries to change, to delete and to copy a row that the actor must not touch. */
async function assault(actor: UserActor, table: string, place: string) {
  const copy = await copyOfRow(table, place)
  const names = await writtenColumns(table)
  const column = names.at(-1)!
  const outcome = { changed: 0 as number | string, deleted: 0 as number | string, added: 0 as number | string }
  await within(scopeOf(actor), async (as) => {
    outcome.changed = await tried(as, (q) => q`update ${q(table)} set ${q(column)} = ${q(column)} where ctid = ${place}::tid`)
    outcome.deleted = await tried(as, (q) => q`delete from ${q(table)} where ctid = ${place}::tid`)
    outcome.added = await tried(
      as,
      (q) =>
        q`insert into ${q(table)} (${q(names)}) overriding system value
          select ${q(names)} from json_populate_record(null::${q(table)}, ${copy}::text::json)`,
    )
  })
  return outcome
}

/** A mail to anybody; an influencer who is nobody's yet. */
const mayAdd: Readonly<Record<string, readonly string[]>> = {
  emails: ['staff of A on B', 'an influencer on a colleague', 'an influencer on another brand'],
  influencers: ['staff of A on B'],
}

const nothing = (outcome: number | string) => outcome === 0 || outcome === 'refused'

test.each(scopedTables)(
  '%s: rows of another brand, and of another influencer, are neither changed, deleted nor added',
  async (table) => {
    const attacks: [string, UserActor, string][] = [['staff of A on B', staffOfA(), places.zoe[table]![0]!]]
    if (!ofBrandOnce.includes(table)) attacks.push(['an influencer on a colleague', xenia(), places.yamil[table]![0]!])
    attacks.push(['an influencer on another brand', xenia(), places.zoe[table]![0]!])
    for (const [name, actor, place] of attacks) {
      const { changed, deleted, added } = await assault(actor, table, place)
      expect({ name, changed, hasChanged: !nothing(changed) }).toMatchObject({ hasChanged: false })
      expect({ name, deleted, hasDeleted: !nothing(deleted) }).toMatchObject({ hasDeleted: false })
      if (!mayAdd[table]?.includes(name)) expect({ name, added }).toEqual({ name, added: 'refused' })
    }
  },
)

test('everybody writes mails, and nobody but the system reads, changes or takes back one, not even their own', async () => {
  for (const actor of [staffOfA(), xenia()]) {
    const { changed, deleted, added } = await assault(actor, 'emails', places.xenia.emails![0]!)
    expect({ changed, deleted, added }).toEqual({ changed: 0, deleted: 0, added: 1 })
    const refused = await assault(actor, 'email_suppressions', places.xenia.email_suppressions![0]!)
    expect(refused).toEqual({ changed: 0, deleted: 0, added: 'refused' })
  }
})
