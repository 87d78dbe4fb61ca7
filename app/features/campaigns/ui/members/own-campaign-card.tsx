import { useTranslation } from 'react-i18next'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { OwnCampaign } from '../../queries/list-own-campaigns.server.ts'
import { CampaignWindow } from '../campaign-window.tsx'
import { RateText } from '../rate-text.tsx'
import { MembershipTag } from './membership-tag.tsx'

/** A campaign as the influencer finds it: whose it is, when, what it earns, and what there is to do. */
export function OwnCampaignCard({ campaign }: { campaign: OwnCampaign }) {
  const { t } = useTranslation()
  const { brand, membership, terms, mustAccept } = campaign
  const isAsked = membership?.status === 'invited' || mustAccept
  return (
    <Card
      title={campaign.name}
      description={<BrandChip brand={brand} />}
      actions={membership === null ? undefined : <MembershipTag status={membership.status} isOwn />}
    >
      <div className="own-campaign">
        <ul className="own-code-terms soft">
          <li>
            <strong>
              <RateText rate={terms.defaultRate} currency={brand.currency} />
            </strong>{' '}
            {terms.defaultRate.kind === 'percent' ? t('influencer.codes.of-sales') : ''}
          </li>
          <li>
            <CampaignWindow campaign={campaign} />
          </li>
        </ul>
        {campaign.description === '' ? null : <p className="own-campaign-text">{campaign.description}</p>}
        {mustAccept ? <p className="notice-line">{t('members.own.terms-changed')}</p> : null}
        <LinkButton to={`/influencer/campaigns/${campaign.id}`} look={isAsked ? 'primary' : 'default'}>
          {isAsked ? t('members.own.answer') : campaign.mayApply ? t('members.own.look-apply') : t('members.own.look')}
        </LinkButton>
      </div>
    </Card>
  )
}
