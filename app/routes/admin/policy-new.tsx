import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { createPolicy } from '#app/features/policies/commands/create-policy.server.ts'
import { PolicyForm } from '#app/features/policies/form-inputs.ts'
import { NewPolicyForm } from '#app/features/policies/ui/new-policy-form.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('policies.create-policy'))
  const { items } = await read((tx) => listBrands(tx, { limit: 200, search: undefined }, actor))
  return {
    brands: items.map(({ id, name }) => ({ value: id, label: name })),
    title: translate(language)('policies.form.new-title'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('policies.create-policy'))
  const submission = await parseForm(request, PolicyForm)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, createPolicy)
  if (!result.ok) return result.response
  return redirectWithToast(`/admin/policies/${result.value.policyId}`, 'policies.toast.drafted')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewPolicy() {
  const { t } = useTranslation()
  const { brands } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('policies.form.new-title')}
        subtitle={t('policies.form.new-subtitle')}
        back={{ to: '/admin/policies', label: t('policies.list.title') }}
      />
      <NewPolicyForm lastResult={useActionData<typeof action>()} brands={brands} />
    </>
  )
}
