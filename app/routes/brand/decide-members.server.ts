import { acceptMembers } from '#app/features/campaigns/commands/accept-members.server.ts'
import { rejectMembers } from '#app/features/campaigns/commands/reject-members.server.ts'
import { removeMembers } from '#app/features/campaigns/commands/remove-members.server.ts'
import { DecideMembersForm } from '#app/features/campaigns/member-form-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** What the list of members posts: one decision about the ticked people. Goes back to the list as it was filtered. */
export async function decideMembers(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, DecideMembersForm)
  if (submission.status !== 'success') return invalid(submission)
  const brandId = visitor.brand.id
  const result = await runCommand(submission, visitor, (tx, input, ctx) => {
    const { memberIds } = input
    if (input.intent === 'accept') return acceptMembers(tx, { brandId, memberIds }, ctx)
    if (input.intent === 'reject') return rejectMembers(tx, { brandId, memberIds, reason: input['reason-reject'] }, ctx)
    return removeMembers(tx, { brandId, memberIds, reason: input['reason-remove'] }, ctx)
  })
  if (!result.ok) return result.response
  const { pathname, search } = new URL(request.url)
  const { done, skipped } = result.value
  return redirectWithToast(pathname + search, skipped === 0 ? 'members.toast.decided' : 'members.toast.decided-some', {
    count: done,
    skipped,
  })
}
