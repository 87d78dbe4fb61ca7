import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askEmailChange } from '#app/features/auth/commands/ask-email-change.server.ts'
import { ChangeEmail } from '#app/features/auth/inputs.ts'
import { findAskedEmail } from '#app/features/auth/queries/find-email-change.server.ts'
import { ChangeEmailForm } from '#app/features/auth/ui/change-email-form.tsx'
import { requireUser } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { accessContext } from '#app/http/prove.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { requireFreshVisitor, requireProvable } from '#app/http/step-up.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireUser(request)
  requireFreshVisitor(request, visitor)
  const { email } = await requireProvable(request)
  const asked = await visitor.read((tx) => findAskedEmail(tx, visitor.actor.userId))
  return { email, asked, title: translate(visitor.language)('auth.email.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request)
  const submission = await parseForm(request, ChangeEmail)
  if (submission.status !== 'success') return invalid(submission)
  const { ctx, language, page } = visitor
  const who = { ctx: accessContext(request, visitor, ctx.hasFreshFactor), language, page }
  const result = await runCommand(submission, who, askEmailChange)
  return result.ok ? redirectWithToast('/account/email', 'auth.email.asked') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function EmailPage() {
  const { email, asked } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('auth.email.title')} back={{ to: '/account/security', label: t('auth.security.back') }} />
      <ChangeEmailForm key={asked?.email} email={email} asked={asked} lastResult={lastResult ?? undefined} />
    </>
  )
}
