import type { Context } from '#app/domain/context.ts'
import { acknowledgeSignal } from '#app/features/health/commands/acknowledge-signal.server.ts'
import { actOnSignal } from '#app/features/health/commands/act-on-signal.server.ts'
import { dismissSignal } from '#app/features/health/commands/dismiss-signal.server.ts'
import { ActOnSignal, SignalForm } from '#app/features/health/inputs.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** What a sign's page posts: somebody looks into it, it means nothing, or something is done. Goes back to the page. */
export async function decideSignal(request: Request, visitor: BrandVisitor, signalId: string) {
  const submission = await parseForm(request, SignalForm)
  if (submission.status !== 'success') return invalid(submission)
  const here = `/brands/${visitor.brand.slug}/health/signals/${signalId}`
  const { intent, endsIn, reason, ...fields } = submission.value
  const result = await runCommand(submission, visitor, async (tx, _, ctx) => {
    if (intent === 'acknowledge') await acknowledgeSignal(tx, { signalId }, ctx)
    else if (intent === 'dismiss') await dismissSignal(tx, { signalId, reason: reason ?? '' }, ctx)
    else return actOnSignal(tx, ActOnSignal.parse({ signalId, proposal: intent, ...fields, ...endsAfter(endsIn, ctx) }), ctx)
    return {}
  })
  if (!result.ok) return result.response
  return redirectWithToast(here, `health.toast.${intent}`, { code: result.value.code ?? '' })
}

function endsAfter(hours: string | undefined, { now }: Context): { endsAt?: string } {
  return hours === undefined ? {} : { endsAt: new Date(now.getTime() + Number(hours) * 3_600_000).toISOString() }
}
