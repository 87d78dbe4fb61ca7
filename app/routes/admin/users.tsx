import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { asksForSecondFactor } from '#app/features/auth/factor-duty.ts'
import { mayManageUsers } from '#app/features/auth/policy.ts'
import { listUsers } from '#app/features/auth/queries/list-users.server.ts'
import { PeopleTabs } from '#app/features/auth/ui/people-tabs.tsx'
import { UserList } from '#app/features/auth/ui/user-list.tsx'
import { ListUsers } from '#app/features/auth/user-inputs.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { env } from '#app/platform/env.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.read-users'))
  const input = listParams(request, ListUsers)
  const { items, nextCursor } = await visitor.read((tx) => listUsers(tx, input, visitor.actor))
  const asking = env().SECOND_FACTOR_ROLES
  return {
    ...(await readBrandOptions(visitor)),
    users: items.map((user) => ({ ...user, isFactorNeeded: asksForSecondFactor(user.grants, asking) })),
    nextCursor,
    mayChange: mayManageUsers(visitor.actor),
    title: translate(visitor.language)('users.list.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Users() {
  const { t } = useTranslation()
  const { users, nextCursor, brands, brandNames, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('users.list.title')}
        subtitle={t('users.list.subtitle')}
        actions={
          mayChange ? (
            <LinkButton to="/admin/invitations/new" look="primary">
              {t('users.invite.title')}
            </LinkButton>
          ) : undefined
        }
      />
      <PeopleTabs />
      <UserList users={users} nextCursor={nextCursor} brands={brands} brandNames={brandNames} />
    </>
  )
}
