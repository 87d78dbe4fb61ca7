import { changeGrants } from '#app/features/auth/commands/change-grants.server.ts'
import { disableUser } from '#app/features/auth/commands/disable-user.server.ts'
import { enableUser } from '#app/features/auth/commands/enable-user.server.ts'
import { resetSecondFactor } from '#app/features/auth/commands/reset-second-factor.server.ts'
import { revokeSessionsOfUser } from '#app/features/auth/commands/revoke-sessions-of-user.server.ts'
import { ChangeGrantsForm, MoveUser, type userMoves } from '#app/features/auth/user-inputs.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { type FormAnswer, invalid, parseReadForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const commands = {
  disable: disableUser,
  enable: enableUser,
  'end-sessions': revokeSessionsOfUser,
  'reset-factor': resetSecondFactor,
} as const satisfies Readonly<Record<(typeof userMoves)[number], unknown>>

const toasts = {
  disable: 'users.toast.disabled',
  enable: 'users.toast.enabled',
  'end-sessions': 'users.toast.sessions-ended',
  'reset-factor': 'users.toast.factor-reset',
} as const

/** What the buttons of a person's page post: their roles, or a move. */
export async function changeUser(request: Request, visitor: Visitor, userId: string): Promise<Response | FormAnswer> {
  const who = { ...visitor, ctx: byMachineClock(visitor.ctx) }
  const form = await readForm(request)
  if (form.get('intent') === 'change-grants') {
    const submission = parseReadForm(request, form, ChangeGrantsForm, { userId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, who, changeGrants)
    return result.ok ? redirectWithToast(`/admin/users/${userId}`, 'users.toast.roles-changed') : result.response
  }
  const submission = parseReadForm(request, form, MoveUser, { userId })
  if (submission.status !== 'success') return invalid(submission)
  const { intent } = submission.value
  const result = await runCommand<typeof submission.value, unknown, typeof who.ctx>(submission, who, commands[intent])
  return result.ok ? redirectWithToast(`/admin/users/${userId}`, toasts[intent]) : result.response
}
