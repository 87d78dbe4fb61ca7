import { relations } from 'drizzle-orm'
import { roleGrants, users } from './schema/auth.ts'

export const usersRelations = relations(users, ({ many }) => ({ grants: many(roleGrants) }))
export const roleGrantsRelations = relations(roleGrants, ({ one }) => ({
  user: one(users, { fields: [roleGrants.userId], references: [users.id] }),
}))
