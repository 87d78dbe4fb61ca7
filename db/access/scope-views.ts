import { databaseRoles } from './roles.ts'

const both = Object.values(databaseRoles).join(', ')

/** The scope that a transaction carries (db/scope.ts); empty, or null, where it carries none. */
const functions: Readonly<Record<string, string>> = {
  'brands() returns uuid[]': `select coalesce(string_to_array(current_setting('app.brands', true), ',')::uuid[], '{}')`,
  'influencer() returns uuid': `select nullif(current_setting('app.influencer', true), '')::uuid`,
  'person() returns uuid': `select nullif(current_setting('app.user', true), '')::uuid`,
}

const inBrands = 'brand_id = any ((select access.brands())::uuid[])'
const own = '= (select access.influencer())'

/**
 * Ids within the scope, for tables whose rows say whose they are through a parent. A view looks with its owner's eyes: policies that use it do
 * not go in circles (codes through assignments, assignments through codes), and row security is not applied twice. Each has one column, `seen`, and shows nothing but what
 * the scope may see, so reading one directly tells nothing more.
 */
const views: Readonly<Record<string, string>> = {
  own_brands: `select brand_id from influencer_brands where influencer_id ${own}`,
  own_codes: `select code_id from code_assignments where influencer_id ${own}`,
  own_orders: `select id from orders where influencer_id ${own}`,
  own_commissions: `select id from commissions where influencer_id ${own}`,
  own_accounts: `select id from ledger_accounts where influencer_id ${own}`,
  own_transactions: `select p.transaction_id from ledger_postings p join ledger_accounts a on a.id = p.account_id where a.influencer_id ${own}`,
  own_statements: `select id from statements where influencer_id ${own}`,
  own_applications: `select id from applications where influencer_id ${own}`,
  own_profiles: `select id from kyc_profiles where influencer_id ${own}`,
  own_consents: `select id from consents where subject_kind = 'user' and subject_id = (select access.person())`,
  own_requests: `select id from data_requests where user_id = (select access.person())`,
  own_groups: `select group_id from influencer_group_members where influencer_id ${own}`,
  /** Their own, and a group's where they were in it while the rate counted. */
  own_overrides: `select id from campaign_overrides where influencer_id ${own}
    union all select o.id from campaign_overrides o join influencer_group_members m on m.group_id = o.group_id where m.influencer_id ${own}
      and (o.valid_until is null or o.valid_until > m.joined_at) and (m.left_at is null or m.left_at > o.valid_from)`,
  own_invitations: `select i.id from influencer_invitations i join users u on u.email = i.email where u.id = (select access.person())`,
  own_families: `select id from refresh_families where user_id = (select access.person())`,
  brand_events: `select id from audit_events where ${inBrands}`,
  brand_campaigns: `select id from campaigns where ${inBrands}`,
  brand_codes: `select id from codes where ${inBrands}`,
  brand_groups: `select id from influencer_groups where ${inBrands}`,
  brand_orders: `select id from orders where ${inBrands}`,
  brand_commissions: `select id from commissions where ${inBrands}`,
  brand_transactions: `select id from ledger_transactions where ${inBrands}`,
  brand_statements: `select id from statements where ${inBrands}`,
  brand_applications: `select id from applications where ${inBrands}`,
  brand_influencers: `select influencer_id from influencer_brands where ${inBrands}`,
  brand_people: `select u.id from users u join influencer_brands b on b.influencer_id = u.influencer_id where b.${inBrands}`,
  brand_profiles: `select profile_id from applications where ${inBrands}
    union all select p.id from kyc_profiles p join influencer_brands b on b.influencer_id = p.influencer_id where b.${inBrands}`,
  brand_requests: `select r.id from data_requests r join influencer_brands b on b.influencer_id = r.influencer_id where b.${inBrands}`,
  /** Of nobody's brand yet: who brings one is the first to link them. */
  free_influencers: `select id from influencers i where cardinality(access.brands()) > 0
    and not exists (select from influencer_brands b where b.influencer_id = i.id)`,
  seen_campaigns: `select id from campaigns where ${inBrands} or brand_id in (select seen from access.own_brands)`,
  seen_policies: `select id from policies where brand_id is null or ${inBrands} or brand_id in (select seen from access.own_brands)`,
  seen_policy_versions: `select v.id from policy_versions v join access.seen_policies p on p.seen = v.policy_id`,
  brand_policies: `select id from policies where ${inBrands}`,
  brand_policy_versions: `select v.id from policy_versions v join access.brand_policies p on p.seen = v.policy_id`,
}

/** The schema `access`, made anew. */
export const scopeViews: readonly string[] = [
  `do $$ declare old record; begin
    for old in select relname as name from pg_class where relnamespace = 'access'::regnamespace and relkind = 'v' loop
      -- One that went with another has a name still, and no more.
      execute format('drop view if exists access.%I cascade', old.name);
    end loop;
  end $$`,
  ...Object.entries(functions).map(
    ([signature, body]) => `create or replace function access.${signature} language sql stable parallel safe as $$ ${body} $$`,
  ),
  ...Object.entries(views).map(([name, query]) => `create view access.${name} (seen) with (security_barrier) as ${query}`),
  `grant usage on schema access to ${both}`,
  `grant select on all tables in schema access to ${both}`,
]
