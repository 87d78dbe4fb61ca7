import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'

type AudienceCardProps = {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** Where it is chosen; absent where the reader may not. */
  readonly to?: string
}

/** Whom a campaign is for: everybody of the brand, or some groups. */
export function AudienceCard({ groups, to }: AudienceCardProps) {
  const { t } = useTranslation()
  const action =
    to === undefined ? undefined : (
      <LinkButton to={to} size="small">
        {t('groups.campaign.change')}
      </LinkButton>
    )
  return (
    <Card title={t('groups.campaign.title')} actions={action}>
      {groups.length === 0 ? (
        <p className="soft">{t('groups.campaign.everybody')}</p>
      ) : (
        <span className="marks">
          {groups.map(({ id, name }) => (
            <span key={id} className="mark mark-strong">
              {name}
            </span>
          ))}
        </span>
      )}
    </Card>
  )
}
