import { acceptCampaignInvitation } from '#app/features/campaigns/commands/accept-campaign-invitation.server.ts'
import { acceptTerms } from '#app/features/campaigns/commands/accept-terms.server.ts'
import { applyToCampaign } from '#app/features/campaigns/commands/apply-to-campaign.server.ts'
import { declineCampaignInvitation } from '#app/features/campaigns/commands/decline-campaign-invitation.server.ts'
import { leaveCampaign } from '#app/features/campaigns/commands/leave-campaign.server.ts'
import { AcceptCampaignTerms, ApplyToCampaign, LeaveCampaign } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

const yes = { accept: acceptCampaignInvitation, 'accept-terms': acceptTerms }
const no = { decline: declineCampaignInvitation, leave: leaveCampaign }

/** What the influencer says to a campaign: `intent` says which answer. @throws Response 404 for a campaign that is not theirs to see */
export async function answerCampaign(request: Request, visitor: Visitor, campaignId: string) {
  await visitor.read((tx) => getOwnCampaign(tx, { campaignId }, visitor.ctx))
  const intent = (await readForm(request.clone())).get('intent')
  const address = `/influencer/campaigns/${campaignId}`
  if (intent === 'apply') {
    const submission = await parseForm(request, ApplyToCampaign, { campaignId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, applyToCampaign)
    return result.ok ? redirectWithToast(address, 'members.toast.apply') : result.response
  }
  if (intent === 'accept' || intent === 'accept-terms') {
    const submission = await parseForm(request, AcceptCampaignTerms, { campaignId })
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, (tx, input, ctx) => yes[intent](tx, input, ctx).then(() => undefined))
    return result.ok ? redirectWithToast(address, `members.toast.${intent}`) : result.response
  }
  const submission = await parseForm(request, LeaveCampaign, { campaignId })
  if (submission.status !== 'success') return invalid(submission)
  const end = intent === 'decline' ? 'decline' : 'leave'
  const result = await runCommand(submission, visitor, no[end])
  return result.ok ? redirectWithToast('/influencer/campaigns', `members.toast.${end}`) : result.response
}
