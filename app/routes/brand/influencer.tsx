import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listSubjectHistory } from '#app/features/audit/queries/list-subject-history.server.ts'
import { AuditHistory } from '#app/features/audit/ui/audit-history.tsx'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { listMembers } from '#app/features/campaigns/queries/list-members.server.ts'
import { listOverrides } from '#app/features/campaigns/queries/list-overrides.server.ts'
import { MembershipsCard } from '#app/features/campaigns/ui/members/memberships-card.tsx'
import { OverridesCard } from '#app/features/campaigns/ui/members/overrides-card.tsx'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { CodeTable } from '#app/features/codes/ui/code-table.tsx'
import { sumCommissions } from '#app/features/commissions/queries/sum-commissions.server.ts'
import { SalesSummary } from '#app/features/commissions/ui/sales-summary.tsx'
import { mayBringInfluencers, mayHandleBankAccounts, mayReadDocumentNumbers } from '#app/features/influencers/policy.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'
import { InfluencerDetail } from '#app/features/influencers/ui/influencer-detail.tsx'
import { LinkBrandForm } from '#app/features/influencers/ui/link-brand-form.tsx'
import { InfluencerHistory } from '#app/features/influencers/ui/record/influencer-history.tsx'
import { InfluencerRecord } from '#app/features/influencers/ui/record/influencer-record.tsx'
import { listWalletBalances, seesWholeWallet } from '#app/features/ledger/queries/list-wallet-balances.server.ts'
import { WalletSummary } from '#app/features/ledger/ui/wallet-summary.tsx'
import { requireBrand } from '#app/http/guards.server.ts'
import { allErrors } from '#app/ui/form/all-errors.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { changeInfluencer } from './change-influencer.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'

const shownCodes = 20

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read'))
  const { brand, ctx, read } = visitor
  const { actor } = ctx
  const influencer = await influencerOfBrand(params.influencerId, visitor)
  const mine = { influencerId: influencer.id, brandId: brand.id }
  const [members, overrides, codes, sales, balances, brands, record, trail] = await read((tx) =>
    Promise.all([
      listMembers(tx, { ...mine, search: undefined, limit: 50 }, actor),
      listOverrides(tx, mine, actor),
      listCodes(tx, { ...mine, search: undefined, limit: shownCodes }, actor),
      sumCommissions(tx, mine, actor),
      listWalletBalances(tx, mine, actor),
      listBrands(tx, { search: undefined, limit: 200 }, actor),
      getInfluencerRecord(tx, { influencerId: influencer.id }, actor),
      listSubjectHistory(tx, { subjectType: 'influencer', subjectId: influencer.id }, actor),
    ]),
  )
  const linked = new Set(influencer.brands.map(({ id }) => id))
  return {
    ...{ members: members.items, overrides, now: ctx.now },
    ...{ influencer, codes, sales, balances, record },
    trail: trail.items,
    isPart: !seesWholeWallet(influencer.id, actor),
    otherBrands: brands.items
      .filter(({ id }) => !linked.has(id) && mayBringInfluencers(actor, id))
      .map(({ id, name }) => ({ value: id, label: name })),
    currency: brand.currency,
    home: `/brands/${brand.slug}`,
    mayChange: mayBringInfluencers(actor, brand.id),
    may: {
      readDocument: mayReadDocumentNumbers(actor, [brand.id]),
      handleAccounts: mayHandleBankAccounts(actor, [brand.id]),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.verify-bank-account'))
  return changeInfluencer(request, visitor, await influencerOfBrand(params.influencerId, visitor))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.influencer.name }]

export default function InfluencerPage() {
  const { t } = useTranslation()
  const { influencer, codes, sales, balances, isPart, otherBrands, currency, home, mayChange, ...more } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const revealed = answer !== undefined && 'revealed' in answer ? answer.revealed : undefined
  const refused = answer !== undefined && 'revealed' in answer ? undefined : answer
  const rows = `${home}/commissions?influencerId=${influencer.id}`
  return (
    <>
      <FormErrors errors={allErrors(refused)} />
      <InfluencerDetail
        influencer={influencer}
        home={home}
        mayChange={mayChange}
        sales={<SalesSummary sums={sales} currency={currency} to={rows} />}
        wallet={<WalletSummary balances={balances} isPart={isPart} to={rows} />}
        codes={
          <>
            <MembershipsCard members={more.members} base={`${home}/campaigns`} />
            {more.overrides.length === 0 ? null : (
              <OverridesCard overrides={more.overrides} now={more.now} without="influencer" />
            )}
            <CodeTable
              title={t('codes.list.title')}
              without="holder"
              codes={codes.items}
              base={`${home}/codes`}
              moreTo={codes.nextCursor === null ? undefined : `${home}/codes?influencerId=${influencer.id}`}
            />
          </>
        }
        record={
          <InfluencerRecord
            influencer={influencer}
            record={more.record}
            filesBase={`${home}/influencers/${influencer.id}/files`}
            may={more.may}
            revealed={revealed}
          />
        }
        history={
          <>
            <InfluencerHistory history={more.record.history} people={more.record.people} />
            <AuditHistory events={more.trail} />
          </>
        }
        link={otherBrands.length === 0 ? null : <LinkBrandForm brands={otherBrands} />}
      />
    </>
  )
}
