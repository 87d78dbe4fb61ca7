import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Duplicate } from '../../queries/find-duplicates.server.ts'
import type { ApplicationDetail } from '../../queries/get-application.server.ts'
import { AccountsCard } from '../record/accounts-card.tsx'
import { ContactCard } from '../record/contact-card.tsx'
import { FilesCard } from '../record/files-card.tsx'
import { IdentityCard } from '../record/identity-card.tsx'
import { NetworksCard } from '../record/networks-card.tsx'
import type { RevealedNumber } from '../record/secret-number.tsx'
import { TaxCard } from '../record/tax-card.tsx'
import { ApplicationHistory } from './application-history.tsx'
import { ApplicationStatusTag } from './application-status-tag.tsx'
import { ConsentsCard } from './consents-card.tsx'
import { DecisionCard, type Refused } from './decision-card.tsx'
import { DuplicatesCard } from './duplicates-card.tsx'
import { WaitingTag } from './waiting-tag.tsx'

type ApplicationPageProps = {
  readonly application: ApplicationDetail
  readonly duplicates: readonly Duplicate[]
  /** Name of the campaign applied to. */
  readonly campaign: string | null
  readonly may: { readonly decide: boolean; readonly readDocument: boolean; readonly handleAccounts: boolean }
  readonly revealed: RevealedNumber | undefined
  readonly refused: Refused
}

/** An application, everything that it is decided by on one page. */
export function ApplicationPage({ application, duplicates, campaign, may, revealed, refused }: ApplicationPageProps) {
  const { t } = useTranslation()
  const { brand, profile, status, submittedAt, influencerId, missing } = application
  const base = `/brands/${brand.slug}/applications`
  const isWaiting = status === 'submitted'
  return (
    <>
      <PageHeader
        title={application.displayName ?? profile.legalName ?? application.email}
        status={
          <>
            <ApplicationStatusTag status={status} />
            {isWaiting && submittedAt !== null ? <WaitingTag since={submittedAt} /> : null}
          </>
        }
        subtitle={
          campaign === null
            ? t('review.detail.applies-to-brand', { brand: brand.name })
            : t('review.detail.applies-to', { campaign })
        }
        back={{ to: base, label: t('review.list.title') }}
        actions={
          influencerId === null ? undefined : (
            <LinkButton to={`/brands/${brand.slug}/influencers/${influencerId}`} look="primary">
              {t('review.detail.see-influencer')}
            </LinkButton>
          )
        }
      />
      <div className="columns review">
        <div className="stack">
          {missing.length === 0 || influencerId !== null ? null : (
            <p className="notice-line">
              {t('review.detail.missing', { fields: missing.map((field) => t(`registration.fields.${field}`)).join(', ') })}
            </p>
          )}
          <DuplicatesCard duplicates={duplicates} />
          <div className="halves">
            <IdentityCard
              profile={profile}
              publicName={application.displayName}
              handle={application.handle}
              revealed={revealed}
              mayReadNumber={may.readDocument}
            />
            <ContactCard
              email={application.email}
              isEmailConfirmed={application.emailConfirmedAt !== null}
              phone={profile.phone}
              address={[profile.address, profile.city, profile.subdivision]}
              language={application.locale}
            />
          </div>
          <FilesCard files={application.files} base={`${base}/${application.id}/files`} isOpen={isWaiting && may.decide} />
          <NetworksCard
            networks={profile.networks}
            audience={profile.audience}
            wish={{ code: application.wantedCode, message: application.message }}
          />
          <div className="halves">
            <TaxCard tax={application.tax} />
            <AccountsCard
              accounts={application.bankAccount === null ? [] : [application.bankAccount]}
              revealed={revealed}
              mayHandle={may.handleAccounts}
            />
          </div>
        </div>
        <div className="stack review-side">
          {may.decide ? (
            <DecisionCard
              key={application.revision}
              application={application}
              campaign={campaign}
              hasSameDocument={duplicates.some(({ subject, kinds }) => subject === 'influencer' && kinds.includes('document'))}
              refused={refused}
            />
          ) : null}
          <ConsentsCard requiredPolicies={application.requiredPolicies} consents={application.consents} />
          <ApplicationHistory events={application.events} people={application.people} />
        </div>
      </div>
    </>
  )
}
