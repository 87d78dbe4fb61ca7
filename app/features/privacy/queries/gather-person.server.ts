import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { bankAccounts, kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'

/** Everything held about a person, by section; amounts are decimal text in minor units, instants ISO 8601. */
export type PersonFile = Readonly<Record<string, unknown>>

type Whose = { readonly userId: string; readonly influencerId: string | null }
type Sealed = { readonly id: string; readonly sealed: Uint8Array }

/**
 * Reads all that the platform holds about a person, with their own document and bank numbers opened. One snapshot when the transaction is
 * one.
 */
export async function gatherPerson(tx: Tx, whose: Whose, { vault }: { readonly vault: Vault }): Promise<PersonFile> {
  const sections: Record<string, unknown> = {}
  for (const [name, rows] of Object.entries(sectionsOf(whose))) {
    const [row] = await tx.execute<{ rows: unknown }>(sql`select coalesce(json_agg(x), '[]'::json) as rows from (${rows}) x`)
    sections[name] = row!.rows
  }
  return { ...sections, numbers: await openNumbers(tx, whose, vault) }
}

function sectionsOf({ userId, influencerId }: Whose): Readonly<Record<string, SQL>> {
  const user = sql`${userId}::uuid`
  const influencer = sql`${influencerId}::uuid`
  const profiles = sql`(select id from kyc_profiles where influencer_id = ${influencer})`
  const ofPerson = sql`(select id from applications where influencer_id = ${influencer})`
  return {
    account: sql`select name, email, locale, created_at, email_verified_at from users where id = ${user}`,
    roles: sql`select g.role, b.name as brand, g.granted_at from role_grants g left join brands b on b.id = g.brand_id where user_id = ${user}`,
    sessions: sql`select created_at, last_seen_at, revoked_at, user_agent from sessions where user_id = ${user} order by created_at`,
    passkeys: sql`select name, created_at, last_used_at from passkeys where user_id = ${user} order by created_at`,
    influencer: sql`select name, handle, email, country, status, created_at from influencers where id = ${influencer}`,
    brands: sql`select b.name, ib.joined_at from influencer_brands ib join brands b on b.id = ib.brand_id where influencer_id = ${influencer}`,
    groups: sql`select b.name as brand, g.name as "group", m.joined_at, m.left_at from influencer_group_members m
      join influencer_groups g on g.id = m.group_id join brands b on b.id = g.brand_id where m.influencer_id = ${influencer} order by m.joined_at`,
    tags: sql`select b.name as brand, t.tag, t.created_at from influencer_tags t join brands b on b.id = t.brand_id
      where t.influencer_id = ${influencer} order by t.created_at`,
    /** What was written about them; who wrote it is somebody else's data. */
    notes: sql`select b.name as brand, n.body, n.created_at from influencer_notes n join brands b on b.id = n.brand_id
      where n.influencer_id = ${influencer} and n.body <> '' order by n.created_at`,
    identity: sql`select person_type, legal_name, born_on, country, subdivision, city, address, document_type, document_last_four, phone,
      networks, audience, updated_at from kyc_profiles where influencer_id = ${influencer}`,
    applications: sql`select a.display_name, a.handle, a.email, a.status, a.message, a.wanted_code, a.created_at, a.submitted_at, a.decided_at,
      a.decision_reason, b.name as brand from applications a join brands b on b.id = a.brand_id where a.influencer_id = ${influencer}`,
    'application-history': sql`select occurred_at, from_status, to_status, reason, asks from application_events
      where application_id in ${ofPerson} order by id`,
    'influencer-history': sql`select occurred_at, from_status, to_status, reason from influencer_events
      where influencer_id = ${influencer} order by id`,
    files: sql`select kind, file_name, content_type, size_bytes, uploaded_at, replaced_at from kyc_files where profile_id in ${profiles}`,
    'bank-accounts': sql`select kind, country, currency, bank_name, account_type, holder_name, number_last_four, status, created_at,
      replaced_at from bank_accounts where profile_id in ${profiles} order by created_at`,
    'tax-profiles': sql`select valid_from, country, subdivision, person_type, regime, is_declarant, is_vat_responsible, must_invoice,
      activity_code, created_at from tax_profiles where profile_id in ${profiles} order by created_at`,
    consents: sql`select p.kind, v.version, c.language, c.sha256, c.accepted_at, c.address, c.user_agent, w.withdrawn_at
      from consents c join policy_versions v on v.id = c.version_id join policies p on p.id = v.policy_id
      left join consent_withdrawals w on w.consent_id = c.id
      where (c.subject_kind = 'user' and c.subject_id = ${user}) or (c.subject_kind = 'application' and c.subject_id in ${ofPerson})
      order by c.accepted_at`,
    codes: sql`select c.code, a.assigned_from, a.assigned_until, m.name as campaign, b.name as brand
      from code_assignments a join codes c on c.id = a.code_id join campaigns m on m.id = c.campaign_id join brands b on b.id = c.brand_id
      where a.influencer_id = ${influencer} order by a.assigned_from`,
    commissions: sql`select o.vtex_order_id as order, c.placed_at, c.status, c.currency, c.base_amount::text as base, c.amount::text as amount
      from commissions c join orders o on o.id = c.order_id where c.influencer_id = ${influencer} order by c.placed_at`,
    wallet: sql`select a.kind as account, p.currency, p.amount::text as amount, t.posted_at, t.cause_kind as cause
      from ledger_postings p join ledger_accounts a on a.id = p.account_id join ledger_transactions t on t.id = p.transaction_id
      where a.influencer_id = ${influencer} order by p.id`,
    emails: sql`select template, language, status, created_at, sent_at from emails
      where to_address = (select email from users where id = ${user}) order by created_at`,
    'data-requests': sql`select kind, status, detail, received_at, due_on, answered_at, answer from data_requests where user_id = ${user}`,
    acts: sql`select occurred_at, action, subject_type, request_id from audit_events where actor_id = ${userId} order by id`,
  }
}

async function openNumbers(tx: Tx, { influencerId }: Whose, vault: Vault): Promise<{ documents: string[]; accounts: string[] }> {
  const profiles = sql`(select id from kyc_profiles where influencer_id = ${influencerId}::uuid)`
  const documents = await tx.execute<Sealed>(sql`select id, document_number_sealed as sealed from kyc_profiles
    where id in ${profiles} and document_number_sealed is not null`)
  const accounts = await tx.execute<Sealed>(sql`select id, number_sealed as sealed from bank_accounts
    where profile_id in ${profiles} and octet_length(number_sealed) > 0`)
  const open = async (rows: Iterable<Sealed>, column: PgColumn) => {
    const texts: string[] = []
    for (const { id, sealed } of rows) texts.push((await vault.open(sealed, ownerOf(column, id))).toString('utf8'))
    return texts
  }
  return {
    documents: await open(documents, kycProfiles.documentNumberSealed),
    accounts: await open(accounts, bankAccounts.numberSealed),
  }
}
