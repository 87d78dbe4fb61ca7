import { MoveInfluencer } from '#app/features/influencers/application-inputs.ts'
import { closeInfluencer } from '#app/features/influencers/commands/close-influencer.server.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { reinstateInfluencer } from '#app/features/influencers/commands/reinstate-influencer.server.ts'
import { suspendInfluencer } from '#app/features/influencers/commands/suspend-influencer.server.ts'
import { LinkInfluencer } from '#app/features/influencers/inputs.ts'
import type { InfluencerDetail } from '#app/features/influencers/queries/get-influencer.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { markInfluencer, markIntents } from './mark-influencer.server.ts'

const moves = { suspend: suspendInfluencer, reinstate: reinstateInfluencer, close: closeInfluencer }
const done = {
  suspend: 'review.toast.suspend',
  reinstate: 'review.toast.reinstate',
  close: 'review.toast.close-influencer',
} as const

/** What the influencer's page posts: `intent` says which change; none links them with another brand. */
export async function changeInfluencer(request: Request, visitor: BrandVisitor, influencer: InfluencerDetail) {
  const intent = (await readForm(request.clone())).get('intent')
  const address = `/brands/${visitor.brand.slug}/influencers/${influencer.id}`
  if (typeof intent === 'string' && markIntents.includes(intent)) return markInfluencer(request, visitor, influencer.id, address)
  if (intent === 'suspend' || intent === 'reinstate' || intent === 'close') {
    const submission = await parseForm(request, MoveInfluencer, { influencerId: influencer.id })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, moves[intent])
    return result.ok ? redirectWithToast(address, done[intent], { name: influencer.name }) : result.response
  }
  const submission = await parseForm(request, LinkInfluencer, { influencerId: influencer.id })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, linkInfluencer)
  return result.ok ? redirectWithToast(address, 'influencers.toast.linked', { name: influencer.name }) : result.response
}
