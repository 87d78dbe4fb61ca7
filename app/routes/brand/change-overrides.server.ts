import { localDate, startOfLocalDay } from '#app/domain/period.ts'
import { endOverride } from '#app/features/campaigns/commands/end-override.server.ts'
import { grantOverride } from '#app/features/campaigns/commands/grant-override.server.ts'
import { overrideForNobody } from '#app/features/campaigns/errors.ts'
import { EndOverride, OverrideForm } from '#app/features/campaigns/override-inputs.ts'
import { findInfluencerByHandle } from '#app/features/influencers/queries/find-influencer-by-handle.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'

/** What a campaign's page of better rates posts: ending one, or granting one. A first day of today means now. */
export async function changeOverrides(request: Request, visitor: BrandVisitor, campaign: { readonly id: string }) {
  const { brand, ctx: now } = visitor
  const address = `/brands/${brand.slug}/campaigns/${campaign.id}/overrides`
  if ((await readForm(request.clone())).get('intent') === 'end') {
    const submission = await parseForm(request, EndOverride)
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, endOverride)
    return result.ok ? redirectWithToast(address, 'members.toast.override-ended') : result.response
  }
  const submission = await parseForm(request, OverrideForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { handle, groupId, rate, firstDay, reason }, ctx) => {
    const influencer = handle === undefined ? undefined : await findInfluencerByHandle(tx, { handle }, ctx.actor)
    const isOne = (influencer == null) !== (groupId === undefined)
    if (!isOne) throw overrideForNobody()
    const isLater = firstDay !== undefined && firstDay !== localDate(now.now, brand.timeZone)
    const validFrom = isLater ? startOfLocalDay(firstDay, brand.timeZone) : undefined
    return grantOverride(tx, { campaignId: campaign.id, influencerId: influencer?.id, groupId, rate, reason, validFrom }, ctx)
  })
  return result.ok ? redirectWithToast(address, 'members.toast.override-granted') : result.response
}
