import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { draftVersion } from '#app/features/policies/commands/draft-version.server.ts'
import { VersionForm as Schema } from '#app/features/policies/form-inputs.ts'
import { getPolicy } from '#app/features/policies/queries/get-policy.server.ts'
import { VersionForm } from '#app/features/policies/ui/version-form.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('policies.draft-version'))
  const policy = await read((tx) => getPolicy(tx, idParam(params.policyId), actor))
  const [from] = policy.versions
  return { from: from!, address: `/admin/policies/${policy.id}`, title: from!.texts[language].title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('policies.draft-version'))
  const policyId = idParam(params.policyId)
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, (tx, input, ctx) => draftVersion(tx, { policyId, ...input }, ctx))
  if (!result.ok) return result.response
  return redirectWithToast(`/admin/policies/${policyId}`, 'policies.toast.drafted')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function EditPolicy() {
  const { t } = useTranslation()
  const { from, address, title } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('policies.form.edit-title')}
        subtitle={t('policies.form.edit-subtitle')}
        back={{ to: address, label: title }}
      />
      <VersionForm lastResult={useActionData<typeof action>()} from={from} cancelTo={address} />
    </>
  )
}
