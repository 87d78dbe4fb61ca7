import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { createGroup } from '#app/features/influencers/commands/create-group.server.ts'
import { CreateGroup, GroupFilters } from '#app/features/influencers/group-inputs.ts'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { GroupForm } from '#app/features/influencers/ui/groups/group-form.tsx'
import { GroupList } from '#app/features/influencers/ui/groups/group-list.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-groups'))
  const input = listParams(request, GroupFilters, { brandId: brand.id })
  return {
    groups: await read((tx) => listGroups(tx, { ...input, state: input.state ?? 'open' }, ctx.actor)),
    isFiltered: input.search !== undefined || input.state !== undefined,
    home: `/brands/${brand.slug}`,
    mayCreate: may(ctx.actor, 'influencers.create-group', { brandId: brand.id }),
    title: `${translate(language)('groups.list.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('influencers.create-group'))
  const submission = await parseForm(request, CreateGroup, { brandId: visitor.brand.id })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, createGroup)
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${visitor.brand.slug}/groups/${result.value.id}`, 'groups.toast.created')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Groups() {
  const { t } = useTranslation()
  const { groups, isFiltered, home, mayCreate } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('groups.list.title')}
        subtitle={t('groups.list.subtitle')}
        back={{ to: `${home}/influencers`, label: t('influencers.list.title') }}
      />
      <div className="stack">
        <GroupList groups={groups} isFiltered={isFiltered} base={`${home}/groups`} />
        {mayCreate ? (
          <Card title={t('groups.form.new')}>
            <GroupForm lastResult={lastResult} submit={t('groups.form.create')} />
          </Card>
        ) : null}
      </div>
    </>
  )
}
