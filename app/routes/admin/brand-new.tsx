import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { createBrand } from '#app/features/brands/commands/create-brand.server.ts'
import { NewBrandForm as Schema } from '#app/features/brands/form-inputs.ts'
import { NewBrandForm } from '#app/features/brands/ui/new-brand-form.tsx'
import { requireRole } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { brandChoices } from '../brand/brand-choices.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requireRole(request, ...staffFor('brands.create-brand'))
  return { ...brandChoices(), title: translate(language)('brands.form.new-title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('brands.create-brand'))
  const submission = await parseForm(request, Schema)
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, createBrand)
  if (!result.ok) return result.response
  const { slug, name } = result.value
  return redirectWithToast(`/brands/${slug}/settings/vtex/setup`, 'brands.toast.created', { name })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function NewBrand() {
  const { t } = useTranslation()
  const { currencies, timeZones } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t('brands.form.new-title')}
        subtitle={t('brands.form.new-subtitle')}
        back={{ to: '/admin/brands', label: t('brands.list.title') }}
      />
      <NewBrandForm
        lastResult={useActionData<typeof action>()}
        currencies={currencies}
        timeZones={timeZones}
        cancelTo="/admin/brands"
      />
    </>
  )
}
