import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '#app/ui/money-text.tsx'
import type { CatalogueHit } from '../queries/search-catalogue.server.ts'

type CatalogueHitsProps = {
  readonly hits: readonly CatalogueHit[]
  readonly isFresh: boolean
  readonly currency: string
  /** What can be done with one. */
  readonly action?: (hit: CatalogueHit) => ReactNode
}

/** Products, SKUs, categories and collections that were found: picture, name, id, price. */
export function CatalogueHits({ hits, isFresh, currency, action }: CatalogueHitsProps) {
  const { t } = useTranslation()
  return (
    <div className="stack-tight" aria-live="polite">
      {isFresh ? null : <p className="soft">{t('brands.catalogue.stale')}</p>}
      {hits.length === 0 ? (
        <p className="soft">{t('brands.catalogue.none')}</p>
      ) : (
        <ul className="catalogue-hits">
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`}>
              {hit.imageUrl === null ? (
                <span className="catalogue-picture" />
              ) : (
                <img className="catalogue-picture" src={hit.imageUrl} alt="" width={40} height={40} loading="lazy" />
              )}
              <span className="catalogue-name">
                <span>{hit.name}</span>
                <span className="soft small">
                  {t(`brands.catalogue.kind.${hit.kind}`)} {hit.id}
                  {hit.detail === null || hit.detail === hit.name ? null : ` · ${hit.detail}`}
                </span>
              </span>
              {hit.price === null ? null : <MoneyText value={{ amount: hit.price, currency }} tone="muted" />}
              {action?.(hit)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
