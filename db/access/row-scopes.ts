/**
 * A condition on a table's own columns. `see` is what may be read and changed, `add` what may be written where that is another one; null: rows
 * are read only.
 */
type Rows = string | { readonly see: string; readonly add: string | null }

/**
 * Whose a table's rows are, for people who do not see everything; parts of the system and holders of a role for all brands do.
 * `staff`: people with roles in some brands. `own`: the person or influencer themselves, who change what `ownChanges` says (nothing unless told).
 * `adds`: what everybody may write, and then neither read nor change: told to the system.
 */
export type RowScope = {
  readonly staff?: Rows
  readonly own?: string
  readonly ownChanges?: string
  readonly adds?: string
}

const inBrands = 'brand_id = any ((select access.brands())::uuid[])'
const isOwn = 'influencer_id = (select access.influencer())'
const isSelf = 'user_id = (select access.person())'
const within = (view: string, column: string) => `exists (select from access.${view} v where v.seen = ${column})`
const inOwnBrand = 'brand_id in (select seen from access.own_brands)'

const ofSale = { staff: inBrands, own: isOwn }
const ofProfile = {
  staff: within('brand_profiles', 'profile_id'),
  own: within('own_profiles', 'profile_id'),
  ownChanges: within('own_profiles', 'profile_id'),
}
const ofPerson = { own: isSelf, ownChanges: isSelf }
/** Sessions end with the person's access: staff who suspend an influencer end theirs. */
const ofSession = { ...ofPerson, staff: within('brand_people', 'user_id') }
const ofSystem = {}
const onlySee = (see: string): Rows => ({ see, add: null })
/** Facts about the whole platform that hold nothing of a brand. */
const ofAnyStaff = { staff: onlySee('cardinality((select access.brands())) > 0') }

/** Row security of every table; what is not here is in `openTables`. A test walks the catalogue. */
export const rowScopes: Readonly<Record<string, RowScope>> = {
  audit_events: {
    staff: {
      see: inBrands,
      add: `actor_id = (select access.person())::text and (brand_id is null or ${inBrands} or ${inOwnBrand})`,
    },
    own: 'actor_id = (select access.person())::text',
  },

  audit_links: { staff: onlySee(within('brand_events', 'event_id')) },
  audit_seals: ofAnyStaff,
  audit_exports: ofAnyStaff,
  audit_verifications: ofAnyStaff,

  users: {
    staff: within('brand_influencers', 'influencer_id'),
    own: 'id = (select access.person())',
    ownChanges: 'id = (select access.person())',
  },
  role_grants: {
    staff: {
      see: within('brand_people', 'user_id'),
      add: `role = 'influencer' and brand_id is null and ${within('brand_people', 'user_id')}`,
    },
    own: isSelf,
  },
  sessions: ofSession,
  refresh_families: ofSession,
  refresh_tokens: { own: within('own_families', 'family_id'), ownChanges: within('own_families', 'family_id') },
  totp_factors: ofPerson,
  recovery_codes: ofPerson,
  passkeys: ofPerson,
  email_changes: ofPerson,
  webauthn_challenges: ofPerson,
  api_clients: { own: 'owner_id = (select access.person())', ownChanges: 'owner_id = (select access.person())' },
  link_tokens: {
    staff: `${within('brand_people', 'subject_id')} or ${within('brand_applications', 'subject_id')}`,
    own: 'subject_id = (select access.person())',
    ownChanges: 'subject_id = (select access.person())',
  },
  invitations: ofSystem,
  sign_in_throttles: ofSystem,
  signing_keys: ofSystem,

  /** Mails tell of what people do, in the name of whom it concerns; only the system reads and sends them. */
  emails: { adds: 'true' },
  email_suppressions: ofSystem,

  brands: { staff: 'id = any ((select access.brands())::uuid[])', own: 'id in (select seen from access.own_brands)' },
  vtex_connections: { staff: inBrands },
  catalogue_categories: { staff: inBrands },
  catalogue_collections: { staff: inBrands },
  catalogue_skus: { staff: inBrands, own: inOwnBrand },
  catalogue_searches: { staff: inBrands },

  policies: { staff: inBrands, own: `brand_id is null or ${inOwnBrand} or ${inBrands}` },
  policy_versions: { staff: within('brand_policies', 'policy_id'), own: within('seen_policies', 'policy_id') },
  policy_texts: { staff: within('brand_policy_versions', 'version_id'), own: within('seen_policy_versions', 'version_id') },
  consents: {
    staff: `(subject_kind = 'application' and ${within('brand_applications', 'subject_id')}) or (subject_kind = 'user' and ${within('brand_people', 'subject_id')})`,
    own: `subject_kind = 'user' and subject_id = (select access.person())`,
    ownChanges: `subject_kind = 'user' and subject_id = (select access.person())`,
  },
  consent_withdrawals: { own: within('own_consents', 'consent_id'), ownChanges: within('own_consents', 'consent_id') },

  influencers: {
    staff: { see: within('brand_influencers', 'id'), add: 'cardinality((select access.brands())) > 0' },
    own: 'id = (select access.influencer())',
  },
  influencer_brands: {
    staff: {
      see: inBrands,
      add: `${inBrands} and (${within('brand_influencers', 'influencer_id')} or ${within('free_influencers', 'influencer_id')})`,
    },
    own: isOwn,
  },
  influencer_groups: { staff: inBrands, own: within('own_groups', 'id') },
  influencer_group_members: { staff: within('brand_groups', 'group_id'), own: isOwn },
  influencer_group_messages: { staff: inBrands },
  influencer_imports: { staff: inBrands },
  influencer_invitations: { staff: inBrands, own: within('own_invitations', 'id'), ownChanges: within('own_invitations', 'id') },
  influencer_tags: { staff: inBrands },
  influencer_notes: { staff: inBrands },
  influencer_events: { staff: within('brand_influencers', 'influencer_id'), own: isOwn },
  kyc_profiles: { staff: within('brand_profiles', 'id'), own: isOwn, ownChanges: isOwn },
  kyc_files: ofProfile,
  bank_accounts: ofProfile,
  tax_profiles: ofProfile,
  applications: ofSale,
  application_events: {
    staff: within('brand_applications', 'application_id'),
    own: within('own_applications', 'application_id'),
  },
  registration_attempts: ofSystem,
  spent_challenges: ofSystem,

  campaigns: { staff: inBrands, own: inOwnBrand },
  campaign_terms: { staff: within('brand_campaigns', 'campaign_id'), own: within('seen_campaigns', 'campaign_id') },
  campaign_assets: { staff: within('brand_campaigns', 'campaign_id'), own: within('seen_campaigns', 'campaign_id') },
  campaign_members: { ...ofSale, ownChanges: `${isOwn} and ${inOwnBrand}` },
  campaign_groups: { staff: within('brand_campaigns', 'campaign_id'), own: within('own_groups', 'group_id') },
  campaign_overrides: { staff: inBrands, own: within('own_overrides', 'id') },
  campaign_promotions: { staff: within('brand_campaigns', 'campaign_id'), own: within('seen_campaigns', 'campaign_id') },
  campaign_warnings: { staff: within('brand_campaigns', 'campaign_id') },
  code_batches: { staff: inBrands },
  code_requests: { ...ofSale, ownChanges: `${isOwn} and ${inOwnBrand}` },
  code_drifts: { staff: inBrands },
  codes: { staff: inBrands, own: within('own_codes', 'id') },
  code_assignments: { staff: within('brand_codes', 'code_id'), own: isOwn },

  orders: ofSale,
  order_lines: { staff: within('brand_orders', 'order_id'), own: within('own_orders', 'order_id') },
  order_snapshots: { staff: within('brand_orders', 'order_id'), own: within('own_orders', 'order_id') },
  inbox_notifications: { staff: inBrands },

  commissions: ofSale,
  daily_sales: ofSale,
  standings: ofSale,
  campaign_spending: { staff: inBrands },
  commission_revisions: { staff: within('brand_commissions', 'commission_id'), own: within('own_commissions', 'commission_id') },

  /** What changed is told to the system, which counts. */
  usage_changes: { adds: inBrands },
  code_hours: { staff: inBrands },
  campaign_hours: { staff: inBrands },
  code_signals: { staff: inBrands },
  radar_settings: { staff: inBrands },
  radar_runs: ofSystem,
  near_misses: { ...ofSale, ownChanges: `${isOwn} and ${inOwnBrand}` },

  ledger_accounts: { staff: `${inBrands} or ${within('brand_influencers', 'influencer_id')}`, own: isOwn },
  ledger_transactions: { staff: inBrands, own: within('own_transactions', 'id') },
  wallet_parts: ofSale,
  ledger_postings: { staff: within('brand_transactions', 'transaction_id'), own: within('own_accounts', 'account_id') },

  cut_offs: { staff: inBrands },
  statements: ofSale,
  statement_lines: { staff: within('brand_statements', 'statement_id'), own: within('own_statements', 'statement_id') },
  statement_entries: { staff: within('brand_statements', 'statement_id'), own: within('own_statements', 'statement_id') },

  data_requests: { staff: within('brand_requests', 'id'), ...ofPerson },
  data_request_events: {
    staff: within('brand_requests', 'request_id'),
    own: within('own_requests', 'request_id'),
    ownChanges: within('own_requests', 'request_id'),
  },
}

/** Tables without row security: their rows are nobody's. */
export const openTables: Readonly<Record<string, string>> = {
  sandbox_clock: 'the time that it is, for everybody',
  request_counts: 'requests counted per keyed hash of a caller, by the web edge',
  vtex_budgets: 'requests counted per VTEX account, by the platform’s own parts',
  vtex_lanes: 'turns counted per VTEX account, by the platform’s own parts',
  worker_heartbeats: 'which workers live',
  key_rotations: 'how far the platform’s change of keys is; names rows, holds no value of theirs',
  stored_objects: 'keys and sizes of files; who may see one is said by the row that names it, and the bytes are encrypted',
}
