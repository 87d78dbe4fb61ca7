import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { may, rolesFor, staffFor } from '#app/domain/permissions.ts'
import { ListGroupMembers } from '#app/features/influencers/group-inputs.ts'
import { listGroupMembers } from '#app/features/influencers/queries/list-group-members.server.ts'
import { countGroupReaders, listGroupMessages } from '#app/features/influencers/queries/list-group-messages.server.ts'
import { GroupPage } from '#app/features/influencers/ui/groups/group-page.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { changeGroup } from './change-group.server.ts'
import { groupOfBrand } from './group-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-groups'))
  const { brand, ctx, read } = visitor
  const group = await groupOfBrand(params.groupId, visitor)
  const input = listParams(request, ListGroupMembers, { groupId: group.id })
  const [page, messages, readers] = await read((tx) =>
    Promise.all([
      listGroupMembers(tx, { ...input, when: input.when ?? 'now' }, ctx.actor),
      listGroupMessages(tx, { groupId: group.id }, ctx.actor),
      countGroupReaders(tx, { groupId: group.id }),
    ]),
  )
  return {
    ...{ group, messages, readers, members: page.items, nextCursor: page.nextCursor },
    isFiltered: input.search !== undefined || input.when !== undefined,
    home: `/brands/${brand.slug}`,
    mayChange: may(ctx.actor, 'influencers.update-group', { brandId: brand.id }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('influencers.update-group'))
  return changeGroup(request, visitor, await groupOfBrand(params.groupId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.group.name }]

export default function Group() {
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { formData } = useNavigation()
  const intent = lastResult?.initialValue?.intent ?? formData?.get('intent')
  const isShownByForm = typeof intent === 'string' && ['add', 'message', 'save'].includes(intent)
  return (
    <>
      {isShownByForm ? null : <FormErrors errors={allErrors(lastResult)} />}
      <GroupPage {...page} lastResult={lastResult} intent={typeof intent === 'string' ? intent : undefined} />
    </>
  )
}
