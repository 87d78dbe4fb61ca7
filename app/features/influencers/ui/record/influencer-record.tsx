import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { InfluencerDetail } from '../../queries/get-influencer.server.ts'
import type { InfluencerRecord as RecordOfInfluencer } from '../../queries/get-influencer-record.server.ts'
import { AccountsCard } from './accounts-card.tsx'
import { ContactCard } from './contact-card.tsx'
import { FilesCard } from './files-card.tsx'
import { IdentityCard } from './identity-card.tsx'
import { NetworksCard } from './networks-card.tsx'
import type { RevealedNumber } from './secret-number.tsx'
import { TaxCard } from './tax-card.tsx'

type InfluencerRecordProps = {
  readonly influencer: InfluencerDetail
  readonly record: RecordOfInfluencer
  /** Files are at `<filesBase>/<id>`. */
  readonly filesBase: string
  readonly may: { readonly readDocument: boolean; readonly handleAccounts: boolean }
  readonly revealed: RevealedNumber | undefined
}

/** What somebody proved and declared: identity, papers, taxes, accounts. */
export function InfluencerRecord({ influencer, record, filesBase, may, revealed }: InfluencerRecordProps) {
  const { t } = useTranslation()
  const { profile, files, tax, bankAccounts } = record
  if (profile === null)
    return (
      <Card title={t('review.record.title')}>
        <EmptyState icon="person" title={t('review.record.none-title')} text={t('review.record.none')} />
      </Card>
    )
  return (
    <section className="stack" aria-label={t('review.record.title')}>
      <div className="halves">
        <IdentityCard
          profile={profile}
          publicName={influencer.name}
          handle={influencer.handle}
          revealed={revealed}
          mayReadNumber={may.readDocument}
        />
        <ContactCard
          email={influencer.email}
          phone={profile.phone}
          address={[profile.address, profile.city, profile.subdivision]}
        />
      </div>
      <FilesCard files={files} base={filesBase} isOpen={false} />
      <div className="halves">
        <TaxCard tax={tax} />
        <AccountsCard accounts={bankAccounts} revealed={revealed} mayHandle={may.handleAccounts} />
      </div>
      <NetworksCard networks={profile.networks} audience={profile.audience} />
    </section>
  )
}
