import { data } from '@remix-run/node'
import { requestCode } from '#app/features/codes/commands/request-code.server.ts'
import { withdrawCodeRequest } from '#app/features/codes/commands/withdraw-code-request.server.ts'
import { checkCode } from '#app/features/codes/queries/check-code.server.ts'
import { OwnRequestForm } from '#app/features/codes/request-inputs.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** A code that an influencer would like, or takes back. One that cannot be had is answered with free ones near it. */
export async function changeRequests(request: Request, visitor: Visitor) {
  const submission = await parseForm(request, OwnRequestForm)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), alternatives: [] as string[] }, { status: 400 })
  const { intent, codeRequestId = '', campaignId = '', code = '' } = submission.value
  const result = await runCommand(submission, visitor, async (tx, _, ctx) => {
    if (intent === 'withdraw') await withdrawCodeRequest(tx, { codeRequestId }, ctx)
    else await requestCode(tx, { campaignId, code }, ctx)
  })
  if (result.ok)
    return redirectWithToast('/influencer/codes', intent === 'withdraw' ? 'codes.toast.withdrawn' : 'codes.toast.requested')
  const near = intent === 'request' ? await visitor.write((tx) => checkCode(tx, { campaignId, code }, visitor.ctx)) : null
  return data({ lastResult: result.response.data, alternatives: [...(near?.alternatives ?? [])] }, result.response.init ?? {})
}
