import { approveCodeRequest } from '#app/features/codes/commands/approve-code-request.server.ts'
import { rejectCodeRequest } from '#app/features/codes/commands/reject-code-request.server.ts'
import { DecideRequestForm } from '#app/features/codes/request-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** What the queue of suggested codes posts: an approval, as it is or with another word, or a rejection with its reason. */
export async function decideCodeRequest(request: Request, visitor: BrandVisitor) {
  const submission = await parseForm(request, DecideRequestForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { intent, codeRequestId, code, reason }, ctx) => {
    if (intent === 'approve') return (await approveCodeRequest(tx, { codeRequestId, code }, ctx)).code
    await rejectCodeRequest(tx, { codeRequestId, reason: reason ?? '' }, ctx)
    return null
  })
  if (!result.ok) return result.response
  const { pathname, search } = new URL(request.url)
  const code = result.value
  return code === null
    ? redirectWithToast(pathname + search, 'codes.toast.request-rejected')
    : redirectWithToast(pathname + search, 'codes.toast.request-approved', { code })
}
