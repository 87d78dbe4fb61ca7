import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { setupAddress } from '../../setup-steps.ts'

type SetupCodesProps = {
  /** The campaign's address, and the pages of codes. */
  readonly address: string
  readonly codesBase: string
  readonly campaignId: string
  readonly codes: number
}

/** The codes of a new campaign: the ways to make them. They wait for the campaign to begin. */
export function SetupCodes({ address, codesBase, campaignId, codes }: SetupCodesProps) {
  const { t } = useTranslation()
  const of = `?campaignId=${campaignId}`
  return (
    <Card title={t('campaigns.setup.codes', { count: codes })} description={t('campaigns.setup.codes-text')}>
      <div className="stack">
        <div className="button-row">
          <LinkButton to={`${codesBase}/bulk${of}`}>{t('campaigns.setup.codes-bulk')}</LinkButton>
          <LinkButton to={`${codesBase}/new${of}`}>{t('campaigns.setup.codes-one')}</LinkButton>
          <LinkButton to={`${codesBase}/import${of}`}>{t('campaigns.setup.codes-csv')}</LinkButton>
        </div>
        <div className="form-actions">
          <LinkButton to={setupAddress(address, 'review')} look="primary">
            {t('campaigns.setup.go-on')}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
