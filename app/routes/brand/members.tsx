import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { ListMembers } from '#app/features/campaigns/member-inputs.ts'
import { countMembers } from '#app/features/campaigns/queries/count-members.server.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { listMembers } from '#app/features/campaigns/queries/list-members.server.ts'
import { MemberList } from '#app/features/campaigns/ui/members/member-list.tsx'
import { MembersBar } from '#app/features/campaigns/ui/members/members-bar.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { decideMembers } from './decide-members.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read-members'))
  const input = listParams(request, ListMembers, { brandId: brand.id })
  const [page, counts, campaigns] = await read((tx) =>
    Promise.all([
      listMembers(tx, input, ctx.actor),
      countMembers(tx, { brandId: brand.id, campaignId: input.campaignId }, ctx.actor),
      listCampaigns(tx, { brandId: brand.id, search: undefined, limit: 200 }, ctx),
    ]),
  )
  return {
    ...{ page, counts, campaigns: campaigns.items.map(({ id, name }) => ({ id, name })) },
    isFiltered: [input.search, input.status, input.campaignId, input.influencerId].some((one) => one !== undefined),
    home: `/brands/${brand.slug}`,
    mayChange: may(ctx.actor, 'campaigns.accept-member', { brandId: brand.id }),
    inviteTo: `/brands/${brand.slug}/members/invite${input.campaignId === undefined ? '' : `?campaignId=${input.campaignId}`}`,
    title: `${translate(language)('members.list.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return decideMembers(request, await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.accept-member')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Members() {
  const { t } = useTranslation()
  const { page, title: _, inviteTo, ...list } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('members.list.title')}
        subtitle={t('members.list.subtitle')}
        actions={
          list.mayChange ? (
            <LinkButton to={inviteTo} look="primary">
              {t('members.list.invite')}
            </LinkButton>
          ) : undefined
        }
      />
      <FormErrors errors={allErrors(refused)} />
      {list.mayChange && page.items.length > 0 ? <MembersBar /> : null}
      <MemberList {...list} members={page.items} nextCursor={page.nextCursor} />
    </>
  )
}
