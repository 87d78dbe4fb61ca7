import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { openDataRequest } from '#app/features/privacy/commands/open-data-request.server.ts'
import { withdrawDataRequest } from '#app/features/privacy/commands/withdraw-data-request.server.ts'
import { OpenRequestForm, WithdrawRequestForm } from '#app/features/privacy/form-inputs.ts'
import { listOwnRequests } from '#app/features/privacy/queries/list-own-requests.server.ts'
import { planErasure } from '#app/features/privacy/queries/plan-erasure.server.ts'
import { previewDueDays } from '#app/features/privacy/queries/preview-due-days.server.ts'
import { AskCard } from '#app/features/privacy/ui/ask-card.tsx'
import { OwnRequests } from '#app/features/privacy/ui/own-requests.tsx'
import { requireUser } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ctx, language, read } = await requireUser(request)
  const { userId, influencerId } = actor
  return {
    requests: await read((tx) => listOwnRequests(tx, userId)),
    dueOn: await read((tx) => previewDueDays(tx, actor, ctx.now)),
    plan: influencerId === null ? null : await read((tx) => planErasure(tx, { userId, influencerId })),
    now: ctx.now,
    title: translate(language)('privacy.own.title'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireUser(request)
  const isWithdrawal = (await readForm(request.clone())).get('intent') === 'withdraw'
  if (isWithdrawal) {
    const submission = await parseForm(request, WithdrawRequestForm)
    if (submission.status !== 'success') return invalid(submission)
    const result = await runCommand(submission, visitor, withdrawDataRequest)
    return result.ok ? redirectWithToast('/account/privacy', 'privacy.toast.withdrawn') : result.response
  }
  const submission = await parseForm(request, OpenRequestForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, openDataRequest)
  return result.ok ? redirectWithToast('/account/privacy', 'privacy.toast.received') : result.response
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Privacy() {
  const { t } = useTranslation()
  const { requests, dueOn, plan, now } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader title={t('privacy.own.page-title')} subtitle={t('privacy.own.subtitle')} />
      <div className="stack">
        <FormErrors errors={errors.length === 0 ? undefined : errors} id="privacy-errors" />
        {requests.length === 0 ? null : <OwnRequests requests={requests} now={now} />}
        <AskCard kind="export" dueOn={dueOn.export} />
        <AskCard kind="correct" dueOn={dueOn.correct} />
        {plan === null ? null : <AskCard kind="delete" dueOn={dueOn.delete} plan={plan} />}
      </div>
    </>
  )
}
