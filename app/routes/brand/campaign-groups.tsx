import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '#app/domain/permissions.ts'
import { openToGroups } from '#app/features/campaigns/commands/open-to-groups.server.ts'
import { OpenToGroups } from '#app/features/campaigns/member-inputs.ts'
import { listCampaignGroups } from '#app/features/campaigns/queries/list-campaign-groups.server.ts'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { Card } from '#app/ui/card.tsx'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.open-to-groups'))
  const { brand, ctx, read } = visitor
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const [groups, chosen] = await read((tx) =>
    Promise.all([
      listGroups(tx, { brandId: brand.id }, ctx.actor),
      listCampaignGroups(tx, { campaignId: campaign.id }, ctx.actor),
    ]),
  )
  const ids = chosen.map(({ id }) => id)
  return {
    campaign,
    groups: groups.filter(({ id, archivedAt }) => archivedAt === null || ids.includes(id)),
    ids,
    home: `/brands/${brand.slug}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('campaigns.open-to-groups'))
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  const submission = await parseForm(request, OpenToGroups, { campaignId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, openToGroups)
  return result.ok
    ? redirectWithToast(`/brands/${visitor.brand.slug}/campaigns/${campaignId}`, 'groups.campaign.saved')
    : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.campaign.name }]

export default function CampaignGroups() {
  const { t } = useTranslation()
  const { campaign, groups, ids, home } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('groups.campaign.title')}
        subtitle={campaign.name}
        back={{ to: `${home}/campaigns/${campaign.id}`, label: campaign.name }}
      />
      <Card description={t('groups.campaign.text')}>
        <FormErrors errors={allErrors(refused)} />
        {groups.length === 0 ? (
          <div className="form">
            <p className="soft">{t('groups.campaign.none')}</p>
            <div>
              <LinkButton to={`${home}/groups`}>{t('groups.form.new')}</LinkButton>
            </div>
          </div>
        ) : (
          <Form method="post" className="form">
            <fieldset className="pick-list" aria-label={t('groups.list.title')}>
              {groups.map(({ id, name, people }) => (
                <label key={id}>
                  <input type="checkbox" name="groupIds" value={id} defaultChecked={ids.includes(id)} />
                  <span>
                    {name} <span className="soft small">{t('groups.page.people', { count: people })}</span>
                  </span>
                </label>
              ))}
            </fieldset>
            <div>
              <SubmitButton>{t('groups.campaign.save')}</SubmitButton>
            </div>
          </Form>
        )}
      </Card>
    </>
  )
}
