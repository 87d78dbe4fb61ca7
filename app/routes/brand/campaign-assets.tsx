import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DomainError } from '#app/domain/errors.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { AssetForm } from '#app/features/campaigns/asset-inputs.ts'
import { orderAssets } from '#app/features/campaigns/commands/order-assets.server.ts'
import { removeAsset } from '#app/features/campaigns/commands/remove-asset.server.ts'
import { renameAsset } from '#app/features/campaigns/commands/rename-asset.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { AssetEditor } from '#app/features/campaigns/ui/assets/asset-editor.tsx'
import { type BrandVisitor, requireBrand } from '#app/http/guards.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { statusOf } from '#app/http/problem.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { keepAsset } from '../assets/keep-asset.server.ts'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.add-asset'))
  const campaign = await campaignOfBrand(params.campaignId, visitor)
  const assets = await visitor.read((tx) => listAssets(tx, [campaign.id]))
  return {
    name: campaign.name,
    address: `/brands/${visitor.brand.slug}/campaigns/${campaign.id}`,
    assets: assets.get(campaign.id) ?? [],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.add-asset'))
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  const address = `/brands/${visitor.brand.slug}/campaigns/${campaignId}/documents`
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return addFile(request, campaignId, visitor, address)
  const submission = await parseForm(request, AssetForm)
  if (submission.status !== 'success') return data({ refused: null, error: submission.reply().error?.[''] }, { status: 400 })
  const { intent } = submission.value
  const result = await runCommand(submission, visitor, (tx, input: AssetForm, ctx) => {
    if (input.intent === 'rename') return renameAsset(tx, { campaignId, ...input }, ctx)
    if (input.intent === 'order') return orderAssets(tx, { campaignId, ...input }, ctx)
    return removeAsset(tx, { campaignId, ...input }, ctx)
  })
  if (!result.ok) return data({ refused: null, error: result.response.data.error?.[''] }, result.response.init ?? {})
  return redirectWithToast(address, `campaigns.assets.toast.${intent}`)
}

async function addFile(request: Request, campaignId: string, visitor: BrandVisitor, address: string) {
  try {
    await keepAsset(request, campaignId, visitor)
    return redirectWithToast(address, 'campaigns.assets.toast.add')
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return data({ refused: errorText(visitor.language, error), error: undefined }, { status: statusOf(error) })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name }]

export default function CampaignAssets() {
  const { t } = useTranslation()
  const { name, address, assets } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t('campaigns.assets.title')}
        subtitle={t('campaigns.assets.subtitle')}
        back={{ to: address, label: name }}
      />
      <AssetEditor assets={assets} base={`${address}/documents`} refused={answer?.refused ?? null} errors={answer?.error} />
    </>
  )
}
