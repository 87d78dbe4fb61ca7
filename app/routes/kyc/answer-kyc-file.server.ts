import { DomainError } from '#app/domain/errors.ts'
import { openKycFile } from '#app/features/influencers/commands/open-kyc-file.server.ts'
import { fileNotFound } from '#app/features/influencers/errors.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { storage } from '#app/platform/runtime.server.ts'

/**
 * A paper of those that the page in the address shows, for the browser to show. Its opening is on record before its content is fetched.
 * @param known the files of the page's application or influencer: another's is not there
 * @throws Response 404, 403
 */
export async function answerKycFile(
  fileId: string | undefined,
  known: readonly { readonly id: string }[],
  { ctx, write }: Pick<Visitor, 'ctx' | 'write'>,
): Promise<Response> {
  const id = idParam(fileId)
  try {
    if (!known.some((file) => file.id === id)) throw fileNotFound()
    const { storageKey, contentType, fileName } = await write((tx) => openKycFile(tx, { fileId: id }, ctx))
    return answerFile({ content: await storage().get(storageKey), contentType, fileName, isInline: true })
  } catch (error) {
    throw error instanceof DomainError ? pageRefusal(error) : error
  }
}
