import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { StoredTerms } from '../queries/list-terms-of-campaigns.server.ts'
import { TermsInWords } from './terms-in-words.tsx'

type TermsVersionsProps = { readonly versions: readonly StoredTerms[]; readonly inForce: number; readonly currency: string }

/** Every version of a campaign's terms, each opens. */
export function TermsVersions({ versions, inForce, currency }: TermsVersionsProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('campaigns.versions.title')} description={t('campaigns.versions.text')}>
      <ul className="disclosures">
        {versions.map((terms) => (
          <li key={terms.id}>
            <details>
              <summary>
                <span>
                  {t('campaigns.detail.version', { version: terms.version })}
                  <span className="soft">
                    {' · '}
                    {t('campaigns.versions.from')} <DateText value={terms.validFrom} show="day-time" />
                  </span>
                </span>
                <VersionTag version={terms.version} inForce={inForce} />
              </summary>
              <TermsInWords terms={terms} currency={currency} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function VersionTag({ version, inForce }: { version: number; inForce: number }) {
  const { t } = useTranslation()
  if (version === inForce)
    return (
      <StatusTag tone="positive" icon="check-circle">
        {t('campaigns.versions.in-force')}
      </StatusTag>
    )
  if (version < inForce) return null
  return (
    <StatusTag tone="informative" icon="calendar">
      {t('campaigns.versions.to-come')}
    </StatusTag>
  )
}
