import { startOfLocalDay } from '#app/domain/period.ts'
import { limitsOfFields } from '#app/features/codes/batch/batch-form.ts'
import { archiveCode } from '#app/features/codes/commands/archive-code.server.ts'
import { pauseCode } from '#app/features/codes/commands/pause-code.server.ts'
import { reassignCode } from '#app/features/codes/commands/reassign-code.server.ts'
import { resumeCode } from '#app/features/codes/commands/resume-code.server.ts'
import { retryCodeSync } from '#app/features/codes/commands/retry-code-sync.server.ts'
import { updateCode } from '#app/features/codes/commands/update-code.server.ts'
import { unknownHandle } from '#app/features/codes/errors.ts'
import { MoveCodeForm, ReassignCodeForm, UpdateCodeForm } from '#app/features/codes/form-inputs.ts'
import { findInfluencerByHandle } from '#app/features/influencers/queries/find-influencer-by-handle.server.ts'
import type { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const moves = { pause: pauseCode, resume: resumeCode, archive: archiveCode, retry: retryCodeSync }

type BrandVisitor = Awaited<ReturnType<typeof requireBrand>>

/** What the code's page posts: `intent` says which change. Answers with the form's mistakes, or goes back to the page. */
export async function changeCode(request: Request, visitor: BrandVisitor, codeId: string) {
  const address = `/brands/${visitor.brand.slug}/codes/${codeId}`
  const intended = (await readForm(request.clone())).get('intent')
  if (intended === 'reassign') return reassign(request, visitor, codeId, address)
  if (intended === 'limits') return changeLimits(request, visitor, codeId, address)
  const submission = await parseForm(request, MoveCodeForm, { codeId })
  if (submission.status !== 'success') return invalid(submission)
  const { intent } = submission.value
  const result = await runCommand(submission, visitor, moves[intent])
  return result.ok ? redirectWithToast(address, `codes.toast.${intent}`) : result.response
}

async function reassign(request: Request, visitor: BrandVisitor, codeId: string, address: string) {
  const submission = await parseForm(request, ReassignCodeForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { handle, firstDay, reason }, ctx) => {
    const influencer = await findInfluencerByHandle(tx, { handle }, ctx.actor)
    if (influencer === null) throw unknownHandle()
    const assignedFrom = firstDay === undefined ? undefined : startOfLocalDay(firstDay, visitor.brand.timeZone)
    return reassignCode(tx, { codeId, influencerId: influencer.id, assignedFrom, reason }, ctx)
  })
  return result.ok ? redirectWithToast(address, 'codes.toast.reassign') : result.response
}

async function changeLimits(request: Request, visitor: BrandVisitor, codeId: string, address: string) {
  const submission = await parseForm(request, UpdateCodeForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, fields, ctx) =>
    updateCode(tx, { codeId, ...limitsOfFields(fields, visitor.brand.timeZone) }, ctx),
  )
  return result.ok ? redirectWithToast(address, 'codes.toast.limits') : result.response
}
