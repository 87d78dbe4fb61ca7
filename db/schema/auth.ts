import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type Role, roles } from '../../app/domain/actor.ts'
import { id, instant, isOneOf } from './columns.ts'

export const users = pgTable(
  'users',
  {
    id: id(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    /** argon2id, PHC string. */
    passwordHash: text().notNull(),
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
