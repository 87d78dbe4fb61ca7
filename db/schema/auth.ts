import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type Role, type RoleGrant, roles } from '../../app/domain/actor.ts'
import { type LinkPurpose, linkPurposes } from '../../app/domain/link-purpose.ts'
import { bytea, id, instant, isOneOf, sealedBytes } from './columns.ts'

export const users = pgTable(
  'users',
  {
    id: id(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    /** argon2id, PHC string; null for someone who has not chosen one yet, or signs in by passkey alone. */
    passwordHash: text(),
    passwordChangedAt: instant(),
    emailVerifiedAt: instant(),
    locale: text().$type<'es' | 'en'>().notNull().default('es'),
    /** The influencer this person is; the foreign key is in the hand-written migration (influencers come later in the order of rooms). */
    influencerId: uuid(),
    createdAt: instant().notNull(),
    disabledAt: instant(),
  },
  (t) => [
    uniqueIndex('users_email_once').on(t.email),
    check('users_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
    check('users_locale_known', isOneOf(t.locale, ['es', 'en'])),
  ],
)

export const roleGrants = pgTable(
  'role_grants',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    role: text({ enum: roles as unknown as [Role, ...Role[]] }).notNull(),
    /** null: all brands. Foreign key in the hand-written migration. */
    brandId: uuid(),
    grantedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('role_grants_once').on(
      t.userId,
      t.role,
      sql`coalesce(${t.brandId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    /** SHA-256 of the cookie's token: a copy of the table signs nobody in. */
    tokenHash: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** Absolute end. */
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    userAgent: text(),
    /** When the second factor was given in this session; null while it is still owed, or none is set up. */
    secondFactorAt: instant(),
    /** The last proof of who it is (password or factor) asked for again before money or secrets. */
    provedAt: instant(),
  },
  (t) => [uniqueIndex('sessions_token_once').on(t.tokenHash), index('sessions_by_user').on(t.userId, t.createdAt)],
)

/** Sign-in attempts counted per subject (account or address) and window; shared by all processes. */
export const signInThrottles = pgTable('sign_in_throttles', {
  /** `account:<hash>` or `address:<hash>`. */
  subject: text().primaryKey(),
  failures: integer().notNull(),
  windowEndsAt: instant().notNull(),
})

/**
 * Requests counted per caller in a window, by all processes together (rate-limiter-flexible writes it). Its rows outlive no crash and need not: the
 * migration makes it unlogged.
 */
export const requestCounts = pgTable(
  'request_counts',
  {
    /** `<limit>:<keyed hash of whom>`. */
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: instant(),
  },
  (t) => [index('request_counts_by_end').on(t.expire)],
)

/** An authenticator app of a person. The secret is sealed by the vault. */
export const totpFactors = pgTable('totp_factors', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'restrict' }),
  secretSealed: sealedBytes().notNull(),
  createdAt: instant().notNull(),
  /** null while it is being set up: it lets nobody in yet. */
  confirmedAt: instant(),
  /** Time step of the last code that was accepted: the same one is refused. */
  lastStep: bigint({ mode: 'number' }),
})

/** One-time codes for a lost second factor. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    codeHash: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex('recovery_codes_once').on(t.userId, t.codeHash)],
)

/** WebAuthn credentials: a second factor, or alone where the authenticator verifies its user. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** base64url. */
    credentialId: text().notNull(),
    publicKey: bytea().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    /** As the person calls it. */
    name: text().notNull(),
    isBackedUp: boolean().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [uniqueIndex('passkeys_credential_once').on(t.credentialId), index('passkeys_by_user').on(t.userId, t.createdAt)],
)

/** Challenges handed to browsers, each answered at most once. */
export const webauthnChallenges = pgTable(
  'webauthn_challenges',
  {
    id: id(),
    /** null where a passkey signs in alone: who it is comes with the answer. */
    userId: uuid().references(() => users.id, { onDelete: 'restrict' }),
    purpose: text().$type<'register' | 'sign-in' | 'step-up'>().notNull(),
    challenge: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('webauthn_challenges_by_end').on(t.expiresAt)],
)

/** What a link in an e-mail stands for. The token itself is derived from the id and is stored nowhere. */
export const linkTokens = pgTable(
  'link_tokens',
  {
    id: id(),
    purpose: text({ enum: linkPurposes as unknown as [LinkPurpose, ...LinkPurpose[]] }).notNull(),
    /** The user, invitation or application it was made for. */
    subjectId: uuid().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    check('link_tokens_purpose_known', isOneOf(t.purpose, linkPurposes)),
    index('link_tokens_by_subject').on(t.subjectId, t.purpose),
    index('link_tokens_by_end').on(t.expiresAt),
  ],
)

/**
 * Another address that a person asked for. It counts once the link that was mailed there is opened; of several asked for, only the last can.
 * Forgotten after a month.
 */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** The one asked for. */
    email: text().notNull(),
    createdAt: instant().notNull(),
    /** When it came to count, or another one took its place. */
    endedAt: instant(),
    /** The one before, once this one counts. */
    previousEmail: text(),
  },
  (t) => [
    uniqueIndex('email_changes_one_open').on(t.userId).where(sql`ended_at is null`),
    index('email_changes_by_user').on(t.userId, t.createdAt),
    check('email_changes_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
  ],
)

/** Staff asked to join, with the roles they will hold. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    locale: text().$type<'es' | 'en'>().notNull(),
    grants: jsonb().$type<RoleGrant[]>().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex('invitations_one_open').on(t.email).where(sql`accepted_at is null and revoked_at is null`),
    check('invitations_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
  ],
)

/** Programs that call the API on their own: a secret, what they may ask for, and until when. */
export const apiClients = pgTable(
  'api_clients',
  {
    id: id(),
    name: text().notNull(),
    /** The person who answers for it: it can never do more than they may. */
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    secretHash: text().notNull(),
    /** During a rotation both secrets are valid until `previousSecretUntil`. */
    previousSecretHash: text(),
    previousSecretUntil: instant(),
    scopes: text().array().notNull(),
    /** null: every brand of its owner. */
    brandIds: uuid().array(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index('api_clients_by_owner').on(t.ownerId, t.createdAt)],
)

/** A sign-in to the API that is kept alive by refreshing; ends as a whole. */
export const refreshFamilies = pgTable(
  'refresh_families',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    /** Absolute end. */
    expiresAt: instant().notNull(),
    /** The second factor was given when it began. */
    hasSecondFactor: boolean().notNull(),
    userAgent: text(),
    lastUsedAt: instant().notNull(),
    /** The last proof of who it is; null once it counts no more (the person's roles changed). */
    provedAt: instant(),
    revokedAt: instant(),
    revokedReason: text().$type<'signed-out' | 'reused' | 'by-person' | 'credentials-changed' | 'user-disabled'>(),
  },
  (t) => [index('refresh_families_by_user').on(t.userId, t.createdAt), index('refresh_families_by_end').on(t.expiresAt)],
)

/** Each refresh token is used once; a second use after the grace ends its family. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: id(),
    familyId: uuid()
      .notNull()
      .references(() => refreshFamilies.id, { onDelete: 'restrict' }),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
    /** Its successor; null for one that was called back unused because its answer got lost. */
    replacedById: uuid(),
  },
  (t) => [uniqueIndex('refresh_tokens_once').on(t.tokenHash), index('refresh_tokens_by_family').on(t.familyId)],
)

/** Public half of an Ed25519 key (RFC 8037). */
export type PublicJwk = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }

/** Ed25519 keys that sign access tokens: one signs, older ones verify until the last token they signed has ended. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    /** RFC 7638 thumbprint. */
    kid: text().primaryKey(),
    privateSealed: sealedBytes().notNull(),
    publicJwk: jsonb().$type<PublicJwk>().notNull(),
    createdAt: instant().notNull(),
    /** It stops signing here, and verifies until `retiredAt`. */
    replacedAt: instant(),
    retiredAt: instant(),
  },
  (t) => [uniqueIndex('signing_keys_one_signs').on(sql`(${t.replacedAt} is null)`).where(sql`replaced_at is null`)],
)
