import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { emailMachine } from '#app/domain/email-status.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { accepts } from '#app/domain/state-machine.ts'
import { previewEmail } from '#app/features/brands/queries/preview-email.server.ts'
import { retryEmail } from '#app/features/notifications/commands/retry-email.server.ts'
import { EmailOf } from '#app/features/notifications/inputs.ts'
import { mayRetryEmails } from '#app/features/notifications/policy.ts'
import { getEmail } from '#app/features/notifications/queries/get-email.server.ts'
import { EmailFacts } from '#app/features/notifications/ui/email-facts.tsx'
import { EmailPreview } from '#app/features/notifications/ui/email-preview.tsx'
import { EmailStatusTag } from '#app/features/notifications/ui/email-status-tag.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { buttonClass } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { mailPlatform } from './mail-platform.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, read } = await requireRole(request, ...staffFor('notifications.read-emails'))
  const emailId = idParam(params.emailId)
  return read(async (tx) => {
    const stored = await getEmail(tx, { emailId }, actor)
    const preview = await previewEmail(tx, stored, mailPlatform())
    const { data: _, ...email } = stored
    return { email, mayRetry: mayRetryEmails(actor), subject: preview?.subject ?? null, text: preview?.text ?? null }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('notifications.retry-email'))
  const emailId = idParam(params.emailId)
  const here = `/admin/emails/${emailId}`
  const submission = await parseForm(request, EmailOf, { emailId })
  if (submission.status !== 'success') return redirect(here)
  const result = await runCommand(submission, visitor, retryEmail)
  return result.ok
    ? redirectWithToast(here, 'notifications.toast.retried')
    : redirectWithToast(here, 'notifications.toast.not-retried', {}, 'error')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject ?? data?.email.toAddress }]

export default function Email() {
  const { email, mayRetry, subject, text } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={subject ?? t('notifications.detail.title')}
        subtitle={email.toAddress}
        back={{ to: '/admin/emails', label: t('notifications.list.title') }}
        status={<EmailStatusTag status={email.status} attempts={email.attempts} />}
        actions={
          mayRetry && accepts(emailMachine, email.status, 'retry') ? (
            <Form method="post">
              <button type="submit" className={buttonClass('primary')}>
                {t('notifications.detail.retry')}
              </button>
            </Form>
          ) : undefined
        }
      />
      <div className="stack">
        <EmailFacts email={email} />
        <EmailPreview source={subject === null ? null : `/admin/emails/${email.id}/page`} text={text} />
      </div>
    </>
  )
}
