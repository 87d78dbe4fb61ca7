import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { endTeamAccess } from '#app/features/auth/commands/end-team-access.server.ts'
import { inviteToTeam } from '#app/features/auth/commands/invite-to-team.server.ts'
import { resendTeamInvitation } from '#app/features/auth/commands/resend-invitation.server.ts'
import { revokeTeamInvitation } from '#app/features/auth/commands/revoke-invitation.server.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { TeamForm } from '#app/features/auth/team-inputs.ts'
import { givableRoles } from '#app/features/auth/team-roles.ts'
import { TeamInviteForm } from '#app/features/auth/ui/team-invite-form.tsx'
import { TeamList } from '#app/features/auth/ui/team-list.tsx'
import { SettingsTabs } from '#app/features/brands/ui/settings-tabs.tsx'
import { byMachineClock } from '#app/http/context.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { brand, ctx, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('auth.read-team'))
  return {
    ...(await read((tx) => listTeam(tx, { brandId: brand.id }, ctx.actor, new Date()))),
    roles: givableRoles(ctx.actor, brand.id),
    self: ctx.actor.userId,
    language,
    base: `/brands/${brand.slug}/settings`,
    title: `${translate(language)('users.team.title')} · ${brand.name}`,
  }
}

const toasts = {
  invite: 'users.toast.invited',
  resend: 'users.toast.resent',
  revoke: 'users.toast.revoked',
  end: 'users.team.ended',
} as const

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('auth.invite-to-team'))
  const { id: brandId, slug } = visitor.brand
  const submission = await parseForm(request, TeamForm)
  if (submission.status !== 'success') return invalid(submission)
  const who = { ...visitor, ctx: byMachineClock(visitor.ctx) }
  const result = await runCommand(submission, who, async (tx, input, ctx) => {
    if (input.intent === 'invite') await inviteToTeam(tx, { ...input, brandId }, ctx)
    else if (input.intent === 'resend') await resendTeamInvitation(tx, { ...input, brandId }, ctx)
    else if (input.intent === 'revoke') await revokeTeamInvitation(tx, { ...input, brandId }, ctx)
    else await endTeamAccess(tx, { ...input, brandId }, ctx)
  })
  if (!result.ok) return result.response
  const { value } = submission
  return redirectWithToast(
    `/brands/${slug}/settings/team`,
    toasts[value.intent],
    value.intent === 'invite' ? { name: value.name } : {},
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Team() {
  const { t } = useTranslation()
  const { base, members, invitations, roles, self, language } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader title={t('brands.settings.title')} />
      <SettingsTabs base={base} />
      <div className="stack">
        <FormErrors errors={answer?.error?.[''] ?? undefined} />
        <TeamList members={members} invitations={invitations} roles={roles} self={self} />
        <TeamInviteForm lastResult={answer} roles={roles} language={language} />
      </div>
    </>
  )
}
