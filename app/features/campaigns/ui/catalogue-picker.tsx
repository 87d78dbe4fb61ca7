import { useFetcher, useParams } from '@remix-run/react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueAnswer, CatalogueHit } from '#app/features/brands/queries/search-catalogue.server.ts'
import { CatalogueHits } from '#app/features/brands/ui/catalogue-hits.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'

type CataloguePickerProps = {
  readonly label: string
  readonly currency: string
  readonly onPick: (hit: CatalogueHit) => void
  /** Whether it is in the list already. */
  readonly isPicked: (hit: CatalogueHit) => boolean
  readonly kinds: readonly CatalogueHit['kind'][]
}

const waitMs = 300

/** Searches the brand's shop and adds what is chosen to a list of the form. Needs JavaScript: ids can be typed without. */
export function CataloguePicker({ label, currency, onPick, isPicked, kinds }: CataloguePickerProps) {
  const { t } = useTranslation()
  const { brandSlug } = useParams()
  const id = useId()
  const [words, setWords] = useState('')
  const { data, load, state } = useFetcher<CatalogueAnswer>()
  useEffect(() => {
    if (words.trim().length < 2) return
    const timer = setTimeout(() => load(`/brands/${brandSlug}/catalogue?q=${encodeURIComponent(words.trim())}`), waitMs)
    return () => clearTimeout(timer)
  }, [words, brandSlug, load])
  return (
    <details className="catalogue-picker">
      <summary className={buttonClass()}>
        <Icon name="search" size={16} />
        {label}
      </summary>
      <div className="stack-tight">
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          id={id}
          type="search"
          className="control"
          placeholder={t('brands.catalogue.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        {state !== 'idle' && data === undefined ? <p className="soft">{t('brands.catalogue.searching')}</p> : null}
        {data === undefined || words.trim().length < 2 ? null : (
          <CatalogueHits
            hits={data.hits.filter(({ kind }) => kinds.includes(kind))}
            isFresh={data.isFresh}
            currency={currency}
            action={(hit) => (
              <button type="button" className={buttonClass()} disabled={isPicked(hit)} onClick={() => onPick(hit)}>
                {isPicked(hit) ? t('brands.catalogue.added') : t('brands.catalogue.add')}
              </button>
            )}
          />
        )}
      </div>
    </details>
  )
}
