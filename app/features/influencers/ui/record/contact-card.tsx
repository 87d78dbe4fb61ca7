import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { formatPhone } from '../../identity/phone.ts'
import { Given } from './given.tsx'

type ContactCardProps = {
  readonly email: string
  /** Undefined where nothing is known of it: whom staff created. */
  readonly isEmailConfirmed?: boolean
  readonly phone: string | null
  readonly address: readonly (string | null)[]
  readonly language?: 'es' | 'en'
}

/** How to reach somebody, and whether the address is theirs. */
export function ContactCard({ email, isEmailConfirmed, phone, address, language }: ContactCardProps) {
  const { t } = useTranslation()
  const lines = address.filter((line) => line !== null && line !== '')
  return (
    <Card title={t('review.contact.title')}>
      <KeyValues
        items={[
          {
            label: t('review.contact.email'),
            value: (
              <span className="tags">
                <a href={`mailto:${email}`}>{email}</a>
                {isEmailConfirmed === undefined ? null : isEmailConfirmed ? (
                  <StatusTag tone="positive" icon="check-circle">
                    {t('review.contact.confirmed')}
                  </StatusTag>
                ) : (
                  <StatusTag tone="notice" icon="alert">
                    {t('review.contact.unconfirmed')}
                  </StatusTag>
                )}
              </span>
            ),
          },
          {
            label: t('review.contact.phone'),
            value: <Given>{phone === null ? null : <a href={`tel:${phone}`}>{formatPhone(phone)}</a>}</Given>,
          },
          { label: t('review.contact.address'), value: <Given>{lines.join(', ')}</Given> },
          ...(language === undefined ? [] : [{ label: t('review.contact.language'), value: t(`review.language.${language}`) }]),
        ]}
      />
    </Card>
  )
}
