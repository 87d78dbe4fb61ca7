import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { openExport } from '#app/features/privacy/commands/open-export.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { database, storage } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'

/**
 * The person's own exported file.
 * @throws DomainError privacy.not-found | privacy.export-gone | auth.step-up-needed
 */
export async function answerOwnExport(requestId: string, ctx: Context & { readonly actor: UserActor }): Promise<Response> {
  const { exportKey, fileName } = await inScope(database().db, ctx.actor, (tx) => openExport(tx, { requestId }, ctx))
  return answerFile({ content: await storage().get(exportKey), contentType: 'application/json', fileName })
}
