import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '#app/domain/permissions.ts'
import { ImportCodesForm as Schema } from '#app/features/codes/batch/batch-form.ts'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { previewBatch } from '#app/features/codes/queries/preview-batch.server.ts'
import { ImportCodesForm } from '#app/features/codes/ui/import-codes-form.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { parseReadForm } from '#app/http/parse-form.server.ts'
import { answerCsvUpload } from '#app/http/read-csv-upload.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { campaignOptions } from './campaign-options.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('codes.start-batch'))
  const campaigns = await campaignOptions(visitor)
  const { brand, language } = visitor
  return {
    campaigns,
    campaignId: new URL(request.url).searchParams.get('campaignId') ?? (campaigns.length === 1 ? campaigns[0]?.value : undefined),
    base: `/brands/${brand.slug}/codes`,
    title: `${translate(language)('codes.import.title')} · ${brand.name}`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...rolesFor('codes.start-batch'))
  const upload = await answerCsvUpload(request, visitor.language)
  if ('refused' in upload) return data({ lastResult: upload.refused, preview: undefined }, { status: 400 })
  const submission = parseReadForm(request, upload.form, Schema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: undefined }, { status: 400 })
  const result = await runCommand(submission, visitor, async (tx, { intent, campaignId, csv }, ctx) => {
    const batch = { campaignId, csv, count: 1, toMembers: false }
    return intent === 'start' ? startCodeBatch(tx, batch, ctx) : { preview: await previewBatch(tx, batch, ctx) }
  })
  if (!result.ok) return data({ lastResult: result.response.data, preview: undefined }, result.response.init ?? {})
  if ('preview' in result.value) return data({ lastResult: submission.reply(), preview: result.value.preview })
  return redirectWithToast(`/brands/${visitor.brand.slug}/codes/batches/${result.value.batchId}`, 'codes.toast.batch-started')
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export default function ImportCodes() {
  const { t } = useTranslation()
  const { base, campaigns, campaignId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('codes.import.title')}
        subtitle={t('codes.import.subtitle')}
        back={{ to: base, label: t('codes.list.title') }}
      />
      <ImportCodesForm
        lastResult={answer?.lastResult}
        preview={answer?.preview}
        campaigns={campaigns}
        campaignId={campaignId}
        cancelTo={base}
      />
    </>
  )
}
