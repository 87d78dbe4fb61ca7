import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listComingEarnings } from '#app/features/cut-offs/queries/list-coming-earnings.server.ts'
import { ComingEarningsCard } from '#app/features/cut-offs/ui/coming-earnings.tsx'
import { ListPostings } from '#app/features/ledger/inputs.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { listPostings } from '#app/features/ledger/queries/list-postings.server.ts'
import { releaseDays } from '#app/features/ledger/release-days.ts'
import { UpcomingReleases } from '#app/features/ledger/ui/upcoming-releases.tsx'
import { WalletBalances } from '#app/features/ledger/ui/wallet-balances.tsx'
import { WalletEntries } from '#app/features/ledger/ui/wallet-entries.tsx'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { currencyName } from '#app/ui/format.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useReader } from '#app/ui/shell-data.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, ctx, influencerId, language, read } = visitor
  const { brands } = await readInfluencerBrands(request, visitor)
  const filters = listParams(request, ListPostings, { influencerId, limit: '30' })
  const [wallet, entries, coming] = await read((tx) =>
    Promise.all([
      getWallet(tx, { influencerId }, actor),
      listPostings(tx, filters, actor),
      listComingEarnings(tx, { influencerId, now: ctx.now }),
    ]),
  )
  const { balances, upcoming } = wallet
  const zoneOf = (currency: string) => brands.find((brand) => brand.currency === currency)?.timeZone ?? 'UTC'
  return {
    title: translate(language)('influencer.nav.wallet'),
    balances,
    releases: releaseDays(upcoming, zoneOf),
    entries,
    coming,
  }
}

export default function Wallet() {
  const { balances, releases, entries, coming } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const { language } = useReader()
  const currencies = balances.map(({ currency }) => currency)
  const show = currencies.length > 1 ? 'code' : 'symbol'
  return (
    <>
      <PageHeader title={t('influencer.nav.wallet')} subtitle={t('earnings.wallet.subtitle')} />
      <div className="stack">
        {balances.length === 0 ? (
          <Card>
            <EmptyState icon="wallet" title={t('earnings.wallet.empty')} text={t('earnings.sales.empty-text')} />
          </Card>
        ) : (
          <>
            {balances.map((balance) => (
              <section key={balance.currency} className="stack" aria-label={currencyName(balance.currency, language)}>
                {balances.length === 1 ? null : <h2 className="section-title">{currencyName(balance.currency, language)}</h2>}
                <WalletBalances balance={balance} />
              </section>
            ))}
            <ComingEarningsCard coming={coming} hasLink />
            <div className="wallet">
              <UpcomingReleases releases={releases} show={show} to="/influencer/sales" />
              <WalletEntries
                entries={entries.items}
                next={entries.nextCursor}
                currencies={currencies}
                show={show}
                sales={{ to: '/influencer/sales' }}
              />
            </div>
          </>
        )}
      </div>
    </>
  )
}
