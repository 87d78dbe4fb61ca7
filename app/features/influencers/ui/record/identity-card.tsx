import { useTranslation } from 'react-i18next'
import type { DocumentType, PersonType } from '#app/domain/kyc.ts'
import { Card } from '#app/ui/card.tsx'
import { formatDay } from '#app/ui/format.ts'
import { KeyValues } from '#app/ui/key-values.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { Given } from './given.tsx'
import { type RevealedNumber, SecretNumber } from './secret-number.tsx'

export type ShownProfile = {
  readonly id: string
  readonly personType: PersonType | null
  readonly legalName: string | null
  readonly bornOn: string | null
  readonly country: string | null
  readonly documentType: DocumentType | null
  readonly documentLastFour: string | null
}

type IdentityCardProps = {
  readonly profile: ShownProfile
  /** What the public knows them by. */
  readonly publicName: string | null
  readonly handle: string | null
  readonly revealed: RevealedNumber | undefined
  readonly mayReadNumber: boolean
}

/** Who somebody says they are. */
export function IdentityCard({ profile, publicName, handle, revealed, mayReadNumber }: IdentityCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { personType, country, documentType, bornOn, documentLastFour } = profile
  return (
    <Card title={t('review.identity.title')}>
      <KeyValues
        items={[
          { label: t('review.identity.public-name'), value: <Given>{publicName}</Given> },
          { label: t('review.identity.handle'), value: <Given>{handle === null ? null : `@${handle}`}</Given> },
          { label: t('review.identity.legal-name'), value: <Given>{profile.legalName}</Given> },
          {
            label: t('review.identity.person-type'),
            value: <Given>{personType === null ? null : t(`registration.person-types.${personType}`)}</Given>,
          },
          {
            label: t('review.identity.country'),
            value: <Given>{country === null ? null : new Intl.DisplayNames(locale, { type: 'region' }).of(country)}</Given>,
          },
          {
            label: documentType === null ? t('review.identity.document') : t(`registration.documents.${documentType}`),
            value:
              documentLastFour === null ? (
                <Given>{null}</Given>
              ) : (
                <SecretNumber
                  id={profile.id}
                  lastFour={documentLastFour}
                  intent="read-document"
                  field="profileId"
                  revealed={revealed}
                  mayRead={mayReadNumber}
                />
              ),
          },
          ...(personType === 'company'
            ? []
            : [
                {
                  label: t('review.identity.born-on'),
                  value: (
                    <Given>
                      {bornOn === null ? null : (
                        <time dateTime={bornOn} suppressHydrationWarning>
                          {formatDay(bornOn, locale, 'long')}
                        </time>
                      )}
                    </Given>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  )
}
