import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { answerDataRequest } from '#app/features/privacy/commands/answer-data-request.server.ts'
import { refuseDataRequest } from '#app/features/privacy/commands/refuse-data-request.server.ts'
import { startDataRequest } from '#app/features/privacy/commands/start-data-request.server.ts'
import { DecisionForm } from '#app/features/privacy/form-inputs.ts'
import { mayAnswerRequests } from '#app/features/privacy/policy.ts'
import { getDataRequest } from '#app/features/privacy/queries/get-data-request.server.ts'
import { RequestPage } from '#app/features/privacy/ui/request-page.tsx'
import { RequestStatusTag } from '#app/features/privacy/ui/request-status-tag.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, read } = await requireRole(request, ...staffFor('privacy.read-requests'))
  const requestId = idParam(params.requestId)
  return { request: await read((tx) => getDataRequest(tx, requestId, actor)), mayAnswer: mayAnswerRequests(actor) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('privacy.answer-request'))
  const requestId = idParam(params.requestId)
  const submission = await parseForm(request, DecisionForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, async (tx, decision, ctx) => {
    if (decision.intent === 'start') return startDataRequest(tx, { requestId }, ctx)
    const { answer } = decision
    if (decision.intent === 'refuse') return refuseDataRequest(tx, { requestId, answer }, ctx)
    return answerDataRequest(tx, { requestId, answer }, ctx)
  })
  if (!result.ok) return result.response
  return redirectWithToast(`/admin/privacy/${requestId}`, `privacy.toast.${submission.value.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.request.name }]

export default function PrivacyRequest() {
  const { t } = useTranslation()
  const { request, mayAnswer } = useLoaderData<typeof loader>()
  const errors = allErrors(useActionData<typeof action>())
  return (
    <>
      <PageHeader
        title={t(`privacy.kind.${request.kind}`)}
        subtitle={request.name}
        status={<RequestStatusTag status={request.status} />}
        back={{ to: '/admin/privacy', label: t('privacy.list.title') }}
      />
      <RequestPage request={request} mayAnswer={mayAnswer} errors={errors} />
    </>
  )
}
