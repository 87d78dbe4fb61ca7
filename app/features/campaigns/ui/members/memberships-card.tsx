import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { Member } from '../../queries/list-members.server.ts'
import { MembershipTag } from './membership-tag.tsx'

/** The campaigns of one influencer, and where they stand with each. */
export function MembershipsCard({ members, base }: { members: readonly Member[]; base: string }) {
  const { t } = useTranslation()
  return (
    <Card title={t('campaigns.list.title')}>
      {members.length === 0 ? <p className="soft">{t('members.card.no-campaigns')}</p> : null}
      <ul className="lines">
        {members.map(({ id, campaign, status, updatedAt }) => (
          <li key={id}>
            <span>
              <Link to={`${base}/${campaign.id}`}>{campaign.name}</Link>
              <span className="soft small">
                <DateText value={updatedAt} />
              </span>
            </span>
            <MembershipTag status={status} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
