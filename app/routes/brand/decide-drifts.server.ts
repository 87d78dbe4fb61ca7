import { acceptDrifts } from '#app/features/codes/commands/accept-drifts.server.ts'
import { checkDrift } from '#app/features/codes/commands/check-drift.server.ts'
import { healDrifts } from '#app/features/codes/commands/heal-drifts.server.ts'
import { retryFailedSyncs } from '#app/features/codes/commands/retry-failed-syncs.server.ts'
import { DriftForm } from '#app/features/codes/drift-inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/**
 * What the list of differences posts: a comparison now, or a decision on the ticked ones; and what the page of the connection posts about failed syncs. Goes back
 * there, saying how many.
 */
export async function decideDrifts(request: Request, visitor: BrandVisitor) {
  const { pathname, search } = new URL(request.url)
  const here = pathname + search
  const { id: brandId } = visitor.brand
  const submission = await parseForm(request, DriftForm)
  if (submission.status !== 'success') return invalid(submission)
  const { intent, driftIds, reason } = submission.value
  if (intent === 'check') {
    const result = await runCommand(submission, visitor, (tx, _, ctx) => checkDrift(tx, { brandId }, ctx))
    return result.ok ? redirectWithToast(here, 'codes.drift.toast.checking') : result.response
  }
  if (intent === 'retry-syncs') {
    const result = await runCommand(submission, visitor, (tx, _, ctx) => retryFailedSyncs(tx, { brandId, reason }, ctx))
    const settings = `/brands/${visitor.brand.slug}/settings/vtex`
    return result.ok ? redirectWithToast(settings, 'codes.sync-card.retried', { count: result.value.retried }) : result.response
  }
  if (intent !== 'heal-all' && driftIds === undefined) return redirectWithToast(here, 'codes.drift.toast.none', {}, 'info')
  if (intent === 'accept') {
    const result = await runCommand(submission, visitor, (tx, _, ctx) => acceptDrifts(tx, { brandId, driftIds }, ctx))
    return result.ok ? redirectWithToast(here, 'codes.drift.toast.accepted', { ...result.value }) : result.response
  }
  const chosen = intent === 'heal-all' ? { brandId } : { brandId, driftIds }
  const result = await runCommand(submission, visitor, (tx, _, ctx) => healDrifts(tx, chosen, ctx))
  return result.ok ? redirectWithToast(here, 'codes.drift.toast.healed', { count: result.value.healed }) : result.response
}
