import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { Duplicate } from '../../queries/find-duplicates.server.ts'

/** Whom an application may be the same as; of other brands' people only that there is somebody. */
export function DuplicatesCard({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <Card title={t('review.duplicates.title')} description={duplicates.length === 0 ? undefined : t('review.duplicates.text')}>
      {duplicates.length === 0 ? (
        <p className="soft">{t('review.duplicates.none')}</p>
      ) : (
        <ul className="lines duplicates">
          {duplicates.map((duplicate, index) => (
            <li key={duplicate.other?.id ?? `elsewhere-${index}`}>
              <span className="waiting-icon">
                <Icon name="people" size={18} />
              </span>
              <span>
                <Whom duplicate={duplicate} />
                <span className="soft small block">
                  {t('review.duplicates.has', {
                    kinds: list.format(duplicate.kinds.map((kind) => t(`review.duplicates.${kind}`))),
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Whom({ duplicate: { other, subject } }: { duplicate: Duplicate }) {
  const { t } = useTranslation()
  if (other === null) return <>{t('review.duplicates.elsewhere')}</>
  const [brand] = other.brands
  const place = subject === 'influencer' ? 'influencers' : 'applications'
  const name = `${other.name} · ${t(`review.duplicates.${subject}`)}${brand === undefined ? '' : ` · ${brand.name}`}`
  return brand === undefined ? name : <Link to={`/brands/${brand.slug}/${place}/${other.id}`}>{name}</Link>
}
