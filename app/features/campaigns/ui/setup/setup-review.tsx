import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { CampaignPromotion } from '../../queries/find-promotion.server.ts'
import type { CampaignWithTerms } from '../../queries/get-campaign.server.ts'
import { type SetupStep, setupAddress } from '../../setup-steps.ts'
import { CampaignWindow } from '../campaign-window.tsx'
import { DiscountText } from '../discount-text.tsx'
import { TermsInWords } from '../terms-in-words.tsx'

type SetupReviewProps = {
  readonly campaign: CampaignWithTerms
  /** Its address. */
  readonly address: string
  readonly promotion: CampaignPromotion | null
  readonly codes: number
  readonly now: Date
}

/** What is said of a new campaign and what is still missing, and the button that makes it begin. */
export function SetupReview({ campaign, address, promotion, codes, now }: SetupReviewProps) {
  const { t } = useTranslation()
  const isOver = campaign.endsAt !== null && campaign.endsAt <= now
  const missing: readonly { readonly step: SetupStep; readonly text: string; readonly isBlocking: boolean }[] = [
    ...(isOver ? [{ step: 'basics' as const, text: t('campaigns.setup.missing.over'), isBlocking: true }] : []),
    ...(promotion === null
      ? [{ step: 'discount' as const, text: t('campaigns.setup.missing.discount'), isBlocking: false }]
      : []),
    ...(codes === 0 ? [{ step: 'codes' as const, text: t('campaigns.setup.missing.codes'), isBlocking: false }] : []),
  ]
  const { include, exclude } = campaign.terms
  return (
    <div className="stack">
      <Card title={t(missing.length === 0 ? 'campaigns.setup.ready' : 'campaigns.setup.missing.title')}>
        {missing.length === 0 ? (
          <p>{t('campaigns.setup.ready-text')}</p>
        ) : (
          <ul className="setup-missing">
            {missing.map(({ step, text, isBlocking }) => (
              <li key={step} data-blocking={isBlocking}>
                <Icon name={isBlocking ? 'x-circle' : 'alert'} size={18} />
                <span>{text}</span>
                <Link to={setupAddress(address, step)}>{t('campaigns.setup.fix')}</Link>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" className="form-actions">
          <ConfirmButton
            label={t('campaigns.moves.publish.label')}
            title={t('campaigns.moves.publish.title', { name: campaign.name })}
            look="primary"
            name="intent"
            value="publish"
            isDisabled={isOver}
          >
            <p>{t('campaigns.moves.publish.text', { count: codes })}</p>
          </ConfirmButton>
          <LinkButton to={address}>{t('campaigns.setup.later')}</LinkButton>
        </Form>
      </Card>
      <div className="halves">
        <Part step="basics" address={address}>
          <p>
            <strong>{campaign.name}</strong>
          </p>
          <p>
            <CampaignWindow campaign={campaign} /> · {t(`campaigns.visibility.${campaign.visibility}`)}
          </p>
        </Part>
        <Part step="discount" address={address}>
          {promotion === null ? (
            <p className="soft">{t('campaigns.promotion.none')}</p>
          ) : (
            <DiscountText discount={promotion.discount} currency={campaign.brand.currency} />
          )}
        </Part>
        <Part step="products" address={address}>
          <p>{t('campaigns.setup.products', { include: include.length, exclude: exclude.length })}</p>
        </Part>
        <Part step="codes" address={address}>
          <p>{t('campaigns.setup.codes', { count: codes })}</p>
        </Part>
      </div>
      <Part step="terms" address={address}>
        <TermsInWords terms={campaign.terms} currency={campaign.brand.currency} />
      </Part>
    </div>
  )
}

function Part({ step, address, children }: { step: SetupStep; address: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Card
      title={t(`campaigns.setup.step.${step}`)}
      actions={
        <LinkButton to={setupAddress(address, step)} size="small">
          {t('campaigns.setup.change')}
        </LinkButton>
      }
    >
      {children}
    </Card>
  )
}
