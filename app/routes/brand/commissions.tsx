import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { ListCommissions } from '#app/features/commissions/inputs.ts'
import { commissionCursor, listCommissions } from '#app/features/commissions/queries/list-commissions.server.ts'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { CommissionList } from '#app/features/commissions/ui/commission-list.tsx'
import { CommissionTotals } from '#app/features/commissions/ui/commission-totals.tsx'
import { listFilterChoices } from '#app/features/orders/queries/list-filter-choices.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { readPosition, turnPage } from '#app/http/turn-page.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('commissions.read'))
  const input = listParams(request, ListCommissions, { brandId: brand.id })
  const [page, sums, choices] = await read((tx) =>
    Promise.all([
      turnPage((at) => listCommissions(tx, { ...input, ...at }, actor), readPosition(request, 'placed'), commissionCursor),
      sumCommissions(tx, input, actor),
      listFilterChoices(tx, { brandId: brand.id, campaignId: input.campaignId }, actor),
    ]),
  )
  const title = `${translate(language)('commissions.list.title')} · ${brand.name}`
  return { title, base: `/brands/${brand.slug}`, page, sums, choices }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Commissions() {
  const { base, page, sums, choices } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('commissions.list.title')} subtitle={t('commissions.list.subtitle')} />
      <div className="stack">
        <CommissionTotals sums={sums} />
        <CommissionList base={base} page={page} choices={choices} />
      </div>
    </>
  )
}
