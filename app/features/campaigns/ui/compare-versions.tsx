import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { termsDifference } from '#app/domain/terms-difference.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { StoredTerms } from '../queries/list-terms-of-campaigns.server.ts'
import { ChangeList } from './change-list.tsx'
import { TermsInWords } from './terms-in-words.tsx'

type CompareVersionsProps = {
  /** The newest first. */
  readonly versions: readonly StoredTerms[]
  readonly left: StoredTerms
  readonly right: StoredTerms
  readonly currency: string
}

/** Two versions side by side, with what differs in words. */
export function CompareVersions({ versions, left, right, currency }: CompareVersionsProps) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <Card>
        <Form method="get" className="form-row form-wide">
          <VersionSelect name="left" label={t('campaigns.versions.left')} versions={versions} chosen={left.version} />
          <VersionSelect name="right" label={t('campaigns.versions.right')} versions={versions} chosen={right.version} />
          <div className="form-actions">
            <SubmitButton>{t('campaigns.versions.show')}</SubmitButton>
          </div>
        </Form>
      </Card>
      <Card title={t('campaigns.versions.changes', { version: left.version })}>
        <ChangeList changes={termsDifference(left, right)} currency={currency} />
      </Card>
      <div className="halves">
        {[left, right].map((terms, index) => (
          <Card
            key={index === 0 ? 'left' : 'right'}
            title={t('campaigns.detail.version', { version: terms.version })}
            description={
              <>
                {t('campaigns.versions.from')} <DateText value={terms.validFrom} show="day-time" />
              </>
            }
          >
            <TermsInWords terms={terms} currency={currency} />
          </Card>
        ))}
      </div>
    </div>
  )
}

type VersionSelectProps = {
  readonly name: string
  readonly label: string
  readonly versions: readonly StoredTerms[]
  readonly chosen: number
}

function VersionSelect({ name, label, versions, chosen }: VersionSelectProps) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <label htmlFor={`version-${name}`}>{label}</label>
      <select id={`version-${name}`} name={name} className="control select" defaultValue={chosen} key={chosen}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {t('campaigns.detail.version', { version })}
          </option>
        ))}
      </select>
    </div>
  )
}
