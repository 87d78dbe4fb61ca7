import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type MembershipStatus, membershipStatuses } from '#app/domain/membership-status.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { MembershipTag } from './membership-tag.tsx'

type MembersCardProps = {
  readonly counts: Readonly<Record<MembershipStatus, number>>
  /** The list of members of this campaign. */
  readonly to: string
}

/** How many take part in a campaign, wait or left, each leading to who they are. */
export function MembersCard({ counts, to }: MembersCardProps) {
  const { t } = useTranslation()
  const shown = membershipStatuses.filter((status) => counts[status] > 0)
  return (
    <Card
      title={t('members.card.title')}
      actions={
        <LinkButton to={to} size="small">
          {t('members.card.all')}
        </LinkButton>
      }
    >
      {shown.length === 0 ? (
        <p className="soft">{t('members.card.none')}</p>
      ) : (
        <ul className="lines">
          {shown.map((status) => (
            <li key={status}>
              <Link to={`${to}&status=${status}`}>
                <MembershipTag status={status} />
              </Link>
              <strong className="num">{counts[status]}</strong>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
