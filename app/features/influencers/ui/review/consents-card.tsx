import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { ApplicationParts } from '../../queries/read-application.server.ts'

/** Which texts in force were accepted, in which version and when; and what was accepted of earlier ones. */
export function ConsentsCard({ requiredPolicies, consents }: Pick<ApplicationParts, 'requiredPolicies' | 'consents'>) {
  const { t } = useTranslation()
  const { language: reading } = useReader()
  const inForce = new Set(requiredPolicies.map(({ versionId }) => versionId))
  const earlier = consents.filter(({ versionId }) => !inForce.has(versionId))
  return (
    <Card title={t('review.consents.title')}>
      {requiredPolicies.length + earlier.length === 0 ? <p className="soft">{t('review.consents.none')}</p> : null}
      <ul className="lines">
        {requiredPolicies.map(({ versionId, version, texts }) => {
          const given = consents.find((consent) => consent.versionId === versionId)
          return (
            <li key={versionId}>
              <span>
                {texts[reading].title}
                <span className="soft small block">
                  {given === undefined
                    ? t('review.consents.pending', { version })
                    : t('review.consents.accepted', { version, language: t(`review.language.${given.language}`) })}
                </span>
                {given === undefined ? null : <When at={given.acceptedAt} />}
              </span>
              {given === undefined ? (
                <StatusTag tone="notice" icon="clock">
                  {t('review.consents.missing')}
                </StatusTag>
              ) : null}
            </li>
          )
        })}
        {earlier.map(({ versionId, language, acceptedAt }) => (
          <li key={versionId}>
            <span>
              <span className="soft">{t('review.consents.earlier', { language: t(`review.language.${language}`) })}</span>
              <When at={acceptedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function When({ at }: { at: Date }) {
  return (
    <span className="soft small block">
      <DateText value={at} show="day-time" />
    </span>
  )
}
