import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { Tx } from '#db/types.ts'
import type { ChangeCodes } from '../inputs.ts'
import { archiveCode } from './archive-code.server.ts'
import { pauseCode } from './pause-code.server.ts'
import { reassignCode } from './reassign-code.server.ts'
import { resumeCode } from './resume-code.server.ts'

export type CodesChange = {
  readonly changed: number
  /** Codes that stay as they are, and the code of the rule that keeps them so. */
  readonly refused: readonly { readonly codeId: string; readonly code: string }[]
}

/**
 * Pauses, resumes, archives or gives away some codes. Each on its own: one that cannot be changed does not keep the others. Each is audited with the reason.
 * Locks the codes by id. Enqueues as the single changes do.
 * @throws DomainError codes.not-found | codes.not-allowed, before anything is changed
 */
export async function changeCodes(tx: Tx, input: ChangeCodes, ctx: Context): Promise<CodesChange> {
  const refused: { codeId: string; code: string }[] = []
  const codeIds = [...new Set(input.codeIds)].sort()
  for (const codeId of codeIds)
    try {
      await tx.transaction((inner) => changeOne(inner, codeId, input, ctx))
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found' || error.kind === 'forbidden') throw error
      refused.push({ codeId, code: error.code })
    }
  return { changed: codeIds.length - refused.length, refused }
}

async function changeOne(tx: Tx, codeId: string, { change, reason, influencerId }: ChangeCodes, ctx: Context): Promise<void> {
  if (change === 'reassign') await reassignCode(tx, { codeId, influencerId: influencerId ?? '', reason }, ctx)
  else await { pause: pauseCode, resume: resumeCode, archive: archiveCode }[change](tx, { codeId, reason }, ctx)
}
