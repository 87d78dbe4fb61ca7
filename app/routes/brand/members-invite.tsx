import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '#app/domain/permissions.ts'
import { inviteInfluencers } from '#app/features/campaigns/commands/invite-influencers.server.ts'
import { InviteForm as InviteFormInput } from '#app/features/campaigns/member-form-inputs.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { InviteForm } from '#app/features/campaigns/ui/members/invite-form.tsx'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { listInfluencersByHandles } from '#app/features/influencers/queries/list-influencers-by-handles.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

const open = ['scheduled', 'active', 'paused']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.invite-member'))
  const [campaigns, groups] = await read((tx) =>
    Promise.all([
      listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx),
      listGroups(tx, { brandId: brand.id, state: 'open' }, ctx.actor),
    ]),
  )
  return {
    campaigns: campaigns.items.filter(({ status }) => open.includes(status)).map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    campaignId: new URL(request.url).searchParams.get('campaignId') ?? undefined,
    base: `/brands/${brand.slug}/members`,
    title: `${translate(language)('members.list.invite')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.invite-member'))
  const submission = await parseForm(request, InviteFormInput)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, { handles, ...input }, ctx) => {
    const found = await listInfluencersByHandles(tx, { handles }, ctx.actor)
    const done = await inviteInfluencers(tx, { ...input, influencerIds: found.map(({ id }) => id) }, ctx)
    return { ...done, unknown: handles.length - found.length }
  })
  if (!result.ok) return result.response
  const { invited, joined, skipped, unknown } = result.value
  const address = `/brands/${visitor.brand.slug}/members?campaignId=${submission.value.campaignId}`
  return redirectWithToast(address, 'members.toast.invited', { count: invited + joined, skipped: skipped + unknown })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function InviteMembers() {
  const { t } = useTranslation()
  const { base, campaigns, groups, campaignId } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('members.list.invite')}
        subtitle={t('members.invite.subtitle')}
        back={{ to: base, label: t('members.list.title') }}
      />
      <InviteForm campaigns={campaigns} groups={groups} campaignId={campaignId} lastResult={lastResult} />
    </>
  )
}
