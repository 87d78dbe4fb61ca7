import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { changePassword } from '#app/features/auth/commands/change-password.server.ts'
import { checkCurrentPassword } from '#app/features/auth/commands/check-current-password.server.ts'
import { ChangePassword } from '#app/features/auth/inputs.ts'
import { findPerson } from '#app/features/auth/queries/find-person.server.ts'
import { getSecurity } from '#app/features/auth/queries/get-security.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { platformWords } from '#app/http/password.server.ts'
import { database } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'change-password',
  method: 'post',
  path: '/me/password',
  tag: 'auth',
  summary: 'Another password for the caller',
  description:
    'Asks for a fresh proof, and for the current password of whoever has one: attempts are counted as at sign-in. Every session and every refresh token of the caller ends.',
  access: rolesFor('auth.change-password'),
  input: ChangePassword,
  output: z.object({}),
  async runOutside({ currentPassword, password }, ctx) {
    requireFreshFactor(ctx)
    const { userId } = ctx.actor
    const { hasPassword } = await ctx.read((tx) => getSecurity(tx, userId))
    const person = await ctx.read((tx) => findPerson(tx, userId))
    const origin = { address: ctx.origin?.address ?? 'unknown', deviceToken: null }
    if (hasPassword && person !== null)
      await checkCurrentPassword(database().db, { email: person.email, currentPassword }, origin, new Date())
    const now = { ...ctx, now: new Date() }
    const change = { password, keptSessionId: null }
    await ctx.write((tx) => changePassword(tx, change, now, { words: platformWords() }))
    return {}
  },
})
