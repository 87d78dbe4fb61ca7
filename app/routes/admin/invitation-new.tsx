import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { inviteUser } from '#app/features/auth/commands/invite-user.server.ts'
import { InviteForm } from '#app/features/auth/ui/invite-form.tsx'
import { InviteUserForm } from '#app/features/auth/user-inputs.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { requireFreshVisitor } from '#app/http/step-up.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { readBrandOptions } from './brand-options.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.invite-user'))
  requireFreshVisitor(request, visitor)
  const { brands } = await readBrandOptions(visitor)
  return { brands, language: visitor.language, title: translate(visitor.language)('users.invite.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('auth.invite-user'))
  const submission = await parseForm(request, InviteUserForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, { ...visitor, ctx: byMachineClock(visitor.ctx) }, inviteUser)
  if (!result.ok) return result.response
  return redirectWithToast('/admin/invitations', 'users.toast.invited', { name: submission.value.name })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewInvitation() {
  const { t } = useTranslation()
  const { brands, language } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('users.invite.title')}
        subtitle={t('users.invite.subtitle')}
        back={{ to: '/admin/invitations', label: t('users.invitations.title') }}
      />
      <InviteForm lastResult={useActionData<typeof action>()} brands={brands} language={language} />
    </>
  )
}
