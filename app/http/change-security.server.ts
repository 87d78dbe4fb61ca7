import type { z } from 'zod'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { removePasskey } from '#app/features/auth/commands/remove-passkey.server.ts'
import { removeTotp } from '#app/features/auth/commands/remove-totp.server.ts'
import { renamePasskey } from '#app/features/auth/commands/rename-passkey.server.ts'
import { revokeOtherSessions } from '#app/features/auth/commands/revoke-other-sessions.server.ts'
import { revokeOwnSession } from '#app/features/auth/commands/revoke-own-session.server.ts'
import { NameOfPasskey, NameOfSession, Nothing, RenamePasskey } from '#app/features/auth/inputs.ts'
import type { Session } from '#app/features/auth/queries/find-session.server.ts'
import { getSecurity } from '#app/features/auth/queries/get-security.server.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { Visitor } from './guards.server.ts'
import { intentOf } from './next-of.server.ts'
import { type FormAnswer, invalid, parseForm } from './parse-form.server.ts'
import { changeOwnPassword } from './password.server.ts'
import { accessContext } from './prove.server.ts'
import { runCommand } from './run-command.server.ts'
import { redirectWithToast } from './toast.server.ts'

const page = '/account/security'
type Answer = Promise<Response | FormAnswer>

/** Answers the forms of the security page, by their `intent`: back to the page with a message, or the form again. */
export async function changeSecurity(request: Request, visitor: Visitor, session: Session): Answer {
  const settings = { furtherRoles: env().SECOND_FACTOR_ROLES }
  const { sessionId } = session
  switch (await intentOf(request)) {
    case 'change-password':
      return changePassword(request, visitor, session)
    case 'remove-totp':
      return change(request, visitor, Nothing, 'auth.security.totp.removed', (tx, input, ctx) =>
        removeTotp(tx, input, ctx, settings),
      )
    case 'rename-passkey':
      return change(request, visitor, RenamePasskey, 'auth.security.passkeys.renamed', renamePasskey)
    case 'remove-passkey':
      return change(request, visitor, NameOfPasskey, 'auth.security.passkeys.removed', (tx, input, ctx) =>
        removePasskey(tx, input, ctx, settings),
      )
    case 'revoke-session':
      return change(request, visitor, NameOfSession, 'auth.security.sessions.closed', (tx, input, ctx) =>
        revokeOwnSession(tx, input, ctx).then(() => 1),
      )
    default:
      return change(request, visitor, Nothing, 'auth.security.sessions.closed', (tx, _, ctx) =>
        revokeOtherSessions(tx, { sessionId }, ctx),
      )
  }
}

/** @param command a number that it answers is the message's `count` */
async function change<Schema extends z.ZodType>(
  request: Request,
  visitor: Visitor,
  schema: Schema,
  toast: string,
  command: (tx: Tx, input: z.output<Schema>, ctx: Context & { actor: UserActor }) => Promise<unknown>,
): Answer {
  const submission = await parseForm(request, schema)
  if (submission.status !== 'success') return invalid(submission)
  const { ctx, language, page: from } = visitor
  const who = { ctx: accessContext(request, visitor, ctx.hasFreshFactor), language, page: from }
  const result = await runCommand(submission, who, command)
  if (!result.ok) return result.response
  return redirectWithToast(page, toast, typeof result.value === 'number' ? { count: result.value } : {})
}

async function changePassword(request: Request, visitor: Visitor, session: Session): Answer {
  const { userId } = visitor.actor
  const { hasPassword } = await asSystem(database().db, 'security', (tx) => getSecurity(tx, userId), 'read')
  const result = await changeOwnPassword(request, visitor, session, hasPassword)
  return result.ok ? redirectWithToast(page, 'auth.security.password.done') : result.response
}
