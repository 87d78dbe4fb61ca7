import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { CodeTable } from '#app/features/codes/ui/code-table.tsx'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { SalesSummary } from '#app/features/commissions/ui/sales-summary.tsx'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { LinkInfluencer } from '#app/features/influencers/inputs.ts'
import { mayBringInfluencers } from '#app/features/influencers/policy.ts'
import { InfluencerDetail } from '#app/features/influencers/ui/influencer-detail.tsx'
import { LinkBrandForm } from '#app/features/influencers/ui/link-brand-form.tsx'
import { listWalletBalances, seesWholeWallet } from '#app/features/ledger/queries/list-wallet-balances.server.ts'
import { WalletSummary } from '#app/features/ledger/ui/wallet-summary.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { invalid, parseForm } from '#app/http/parse-form.server.ts'
import { runCommand } from '#app/http/run-command.server.ts'
import { redirectWithToast } from '#app/http/toast.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { influencerOfBrand } from './influencer-of-brand.server.ts'

const shownCodes = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, 'manager', 'finance', 'auditor')
  const { brand, ctx, read } = visitor
  const { actor } = ctx
  const influencer = await influencerOfBrand(params.influencerId, visitor)
  const mine = { influencerId: influencer.id, brandId: brand.id }
  const [codes, sales, balances, brands] = await read((tx) =>
    Promise.all([
      listCodes(tx, { ...mine, search: undefined, limit: shownCodes }, actor),
      sumCommissions(tx, mine, actor),
      listWalletBalances(tx, mine, actor),
      listBrands(tx, { search: undefined, limit: 200 }, actor),
    ]),
  )
  const linked = new Set(influencer.brands.map(({ id }) => id))
  return {
    ...{ influencer, codes, sales, balances },
    isPart: !seesWholeWallet(influencer.id, actor),
    otherBrands: brands.items
      .filter(({ id }) => !linked.has(id) && mayBringInfluencers(actor, id))
      .map(({ id, name }) => ({ value: id, label: name })),
    currency: brand.currency,
    home: `/brands/${brand.slug}`,
    mayChange: mayBringInfluencers(actor, brand.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, 'manager')
  const { brand } = visitor
  const { id: influencerId, name } = await influencerOfBrand(params.influencerId, visitor)
  const submission = await parseForm(request, LinkInfluencer, { influencerId })
  if (submission.status !== 'success') return invalid(submission)
  const result = await runCommand(submission, visitor, linkInfluencer)
  if (!result.ok) return result.response
  return redirectWithToast(`/brands/${brand.slug}/influencers/${influencerId}`, 'influencers.toast.linked', { name })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.influencer.name }]

export default function InfluencerPage() {
  const { t } = useTranslation()
  const { influencer, codes, sales, balances, isPart, otherBrands, currency, home, mayChange } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const rows = `${home}/commissions?influencerId=${influencer.id}`
  return (
    <>
      <FormErrors errors={refused?.error?.['']} />
      <InfluencerDetail
        influencer={influencer}
        home={home}
        mayChange={mayChange}
        sales={<SalesSummary sums={sales} currency={currency} to={rows} />}
        wallet={<WalletSummary balances={balances} isPart={isPart} to={rows} />}
        codes={
          <CodeTable
            title={t('codes.list.title')}
            without="holder"
            codes={codes.items}
            base={`${home}/codes`}
            moreTo={codes.nextCursor === null ? undefined : `${home}/codes?influencerId=${influencer.id}`}
          />
        }
        link={otherBrands.length === 0 ? null : <LinkBrandForm brands={otherBrands} />}
      />
    </>
  )
}
