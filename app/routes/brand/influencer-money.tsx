import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStatements } from '#app/features/cut-offs/queries/list-statements.server.ts'
import { InfluencerStatements } from '#app/features/cut-offs/ui/influencer-statements.tsx'
import { ProfilePage, profileAddress } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { ListPostings } from '#app/features/ledger/inputs.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { listPostings } from '#app/features/ledger/queries/list-postings.server.ts'
import { releaseDays } from '#app/features/ledger/release-days.ts'
import { UpcomingReleases } from '#app/features/ledger/ui/upcoming-releases.tsx'
import { WalletEntries } from '#app/features/ledger/ui/wallet-entries.tsx'
import { WalletSummary } from '#app/features/ledger/ui/wallet-summary.tsx'
import { listParams } from '#app/http/read-page.server.ts'
import { influencerProfile } from './influencer-profile.server.ts'

/** A year of fortnights. */
const shownStatements = 24

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visitor, influencer, frame } = await influencerProfile(request, params, 'money')
  const { actor, brand, read } = visitor
  const influencerId = influencer.id
  const filters = listParams(request, ListPostings, { influencerId, limit: '30' })
  const [wallet, entries, statements] = await read((tx) =>
    Promise.all([
      getWallet(tx, { influencerId }, actor),
      listPostings(tx, filters, actor),
      listStatements(tx, { influencerId, brandId: brand.id, search: undefined, limit: shownStatements }, actor),
    ]),
  )
  return {
    ...{ frame, entries, balances: wallet.balances, isPart: !wallet.isWhole, brandId: brand.id },
    statements: statements.items,
    releases: releaseDays(wallet.upcoming, () => brand.timeZone),
    isOfOneBrand: influencer.brands.length === 1,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.frame.name }]

export default function InfluencerMoney() {
  const { frame, entries, balances, isPart, brandId, releases, statements, isOfOneBrand } = useLoaderData<typeof loader>()
  const sales = `${profileAddress(frame)}/sales`
  const currencies = balances.map(({ currency }) => currency)
  const show = currencies.length > 1 ? 'code' : 'symbol'
  return (
    <ProfilePage frame={frame}>
      <div className="stack">
        <div className="halves">
          <WalletSummary balances={balances} isPart={isPart} to={sales} />
          <UpcomingReleases releases={releases} show={show} {...(isOfOneBrand && { to: sales })} />
        </div>
        <InfluencerStatements
          statements={statements}
          base={`${frame.home}/statements`}
          csvHref={`${frame.home}/cut-offs/statements.csv?influencerId=${frame.id}`}
        />
        <WalletEntries
          entries={entries.items}
          next={entries.nextCursor}
          currencies={currencies}
          show={show}
          sales={{ to: `${frame.home}/commissions`, brandId }}
        />
      </div>
    </ProfilePage>
  )
}
