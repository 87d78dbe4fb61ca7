import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { resendInvitation } from '#app/features/auth/commands/resend-invitation.server.ts'
import { revokeInvitation } from '#app/features/auth/commands/revoke-invitation.server.ts'
import { mayManageUsers } from '#app/features/auth/policy.ts'
import { listInvitations } from '#app/features/auth/queries/list-invitations.server.ts'
import { InvitationList } from '#app/features/auth/ui/invitation-list.tsx'
import { PeopleTabs } from '#app/features/auth/ui/people-tabs.tsx'
import { ListInvitations, MoveInvitation } from '#app/features/auth/user-inputs.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

const moves = {
  resend: { command: resendInvitation, toast: 'users.toast.resent' },
  revoke: { command: revokeInvitation, toast: 'users.toast.revoked' },
} as const

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.read-users'))
  const input = listParams(request, ListInvitations)
  const { brandNames } = await readBrandOptions(visitor)
  return {
    page: await visitor.read((tx) => listInvitations(tx, input, visitor.actor, new Date())),
    isFiltered: input.search !== undefined || input.state !== undefined,
    brandNames,
    mayChange: mayManageUsers(visitor.actor),
    title: translate(visitor.language)('users.invitations.title'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.revoke-invitation'))
  const submission = await parseForm(request, MoveInvitation)
  if (submission.status !== 'success') return invalid(submission)
  const { command, toast } = moves[submission.value.intent]
  const result = await runCommand(submission, { ...visitor, ctx: byMachineClock(visitor.ctx) }, command)
  return result.ok ? redirectWithToast('/admin/invitations', toast) : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Invitations() {
  const { t } = useTranslation()
  const { page, isFiltered, brandNames, mayChange } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
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
      <FormErrors errors={refused?.error?.[''] ?? undefined} />
      <InvitationList
        invitations={page.items}
        nextCursor={page.nextCursor}
        isFiltered={isFiltered}
        brandNames={brandNames}
        mayChange={mayChange}
      />
    </>
  )
}
