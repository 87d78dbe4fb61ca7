import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { termsDifference } from '#app/domain/terms-difference.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { StoredTerms } from '../queries/list-terms-of-campaigns.server.ts'
import { ChangeList } from './change-list.tsx'
import { TermsInWords } from './terms-in-words.tsx'

type TermsVersionsProps = {
  /** The newest first. */
  readonly versions: readonly StoredTerms[]
  readonly inForce: number
  readonly currency: string
  readonly now: Date
  readonly mayChange: boolean
  /** Where two are put side by side. */
  readonly compareTo: string
}

/** Every version of a campaign's terms with what it changed, each opens; one that has not begun may be taken back. */
export function TermsVersions({ versions, inForce, currency, now, mayChange, compareTo }: TermsVersionsProps) {
  const { t } = useTranslation()
  return (
    <Card
      title={t('campaigns.versions.title')}
      description={t('campaigns.versions.text')}
      actions={
        versions.length < 2 ? undefined : (
          <LinkButton to={compareTo} size="small">
            {t('campaigns.versions.compare')}
          </LinkButton>
        )
      }
    >
      <ul className="disclosures">
        {versions.map((terms, index) => {
          const before = versions[index + 1]
          const isReplaced = versions[index - 1] !== undefined && versions[index - 1]!.validFrom <= terms.validFrom
          return (
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
                  <VersionTag version={terms.version} inForce={inForce} isReplaced={isReplaced} />
                </summary>
                <div className="stack-tight">
                  {before === undefined ? null : (
                    <>
                      <h3>{t('campaigns.versions.changes', { version: before.version })}</h3>
                      <ChangeList changes={termsDifference(before, terms)} currency={currency} />
                    </>
                  )}
                  <TermsInWords terms={terms} currency={currency} />
                  {mayChange && index === 0 && before !== undefined && terms.validFrom > now && terms.version !== inForce ? (
                    <Form method="post">
                      <input type="hidden" name="version" value={terms.version} />
                      <ConfirmButton
                        label={t('campaigns.versions.withdraw')}
                        title={t('campaigns.versions.withdraw-title', { version: terms.version })}
                        name="intent"
                        value="withdraw-terms"
                      >
                        <p>{t('campaigns.versions.withdraw-text')}</p>
                      </ConfirmButton>
                    </Form>
                  ) : null}
                </div>
              </details>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function VersionTag({ version, inForce, isReplaced }: { version: number; inForce: number; isReplaced: boolean }) {
  const { t } = useTranslation()
  if (version === inForce)
    return (
      <StatusTag tone="positive" icon="check-circle">
        {t('campaigns.versions.in-force')}
      </StatusTag>
    )
  if (isReplaced)
    return (
      <StatusTag tone="neutral" icon="close">
        {t('campaigns.versions.replaced')}
      </StatusTag>
    )
  if (version < inForce) return null
  return (
    <StatusTag tone="informative" icon="calendar">
      {t('campaigns.versions.to-come')}
    </StatusTag>
  )
}
