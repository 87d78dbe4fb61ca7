import { changeCodes } from '#app/features/codes/commands/change-codes.server.ts'
import { unknownHandle } from '#app/features/codes/errors.ts'
import { ChangeCodesForm } from '#app/features/codes/form-inputs.ts'
import { findInfluencerByHandle } from '#app/features/influencers/queries/find-influencer-by-handle.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** What the list of codes posts: one change of the ticked ones. Goes back to the list as it was filtered, saying how many could be changed. */
export async function changeTickedCodes(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, ChangeCodesForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { codeIds, intent, handle, reason }, ctx) => {
    const influencer = intent === 'reassign' ? await findInfluencerByHandle(tx, { handle: handle ?? '' }, ctx.actor) : undefined
    if (influencer === null) throw unknownHandle()
    const why = reason.find((text) => text !== undefined && text !== '')
    return changeCodes(tx, { codeIds, change: intent, reason: why, influencerId: influencer?.id }, ctx)
  })
  if (!result.ok) return result.response
  const { changed, refused } = result.value
  const { pathname, search } = new URL(request.url)
  const counts = { changed, refused: refused.length }
  return redirectWithToast(pathname + search, refused.length === 0 ? 'codes.toast.changed' : 'codes.toast.changed-some', counts)
}
