import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { useShell } from '../shell-data.ts'
import { BrandMark, NameMark } from './brand-mark.tsx'

/** The brand being looked at, and the way to the same page of another. An influencer, who looks at all of theirs at once too, chooses by a form. */
export function BrandSwitcher() {
  const { t } = useTranslation()
  const { brand, brands, user } = useShell()
  const { pathname, search } = useLocation()
  const section = /^\/brands\/[^/]+(\/[^/]+)?/.exec(pathname)?.[1] ?? ''
  const name = brand?.name ?? (brands.length > 1 ? t('shell.brand.all') : t('shell.name'))
  const current = (
    <span className="brand-current">
      {brand === null ? <NameMark name={name} /> : <BrandMark brand={brand} />}
      <span className="brand-name">{name}</span>
    </span>
  )
  if (user === null || brands.length < 2) return <div className="brand-single">{current}</div>
  return (
    <Menu
      className="brand-menu"
      label={`${t('shell.brand.switch')}: ${name}`}
      summary={
        <>
          {current}
          <Icon name="chevron-down" size={16} />
        </>
      }
    >
      {pathname.startsWith('/influencer') ? (
        <OwnBrands returnTo={pathname + search} />
      ) : (
        <div className="brand-list">
          <Link to="/brands" aria-current={brand === null ? 'true' : undefined}>
            <NameMark name={t('shell.brand.all')} />
            {t('shell.brand.all')}
          </Link>
          {brands.map((choice) => (
            <Link
              key={choice.id}
              to={`/brands/${choice.slug}${section}`}
              aria-current={choice.id === brand?.id ? 'true' : undefined}
            >
              <BrandMark brand={choice} />
              {choice.name}
            </Link>
          ))}
        </div>
      )}
    </Menu>
  )
}

/** An influencer stays on the page, looking at another of their brands: a plain form, kept by /resources/brand. */
function OwnBrands({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation()
  const { brand, brands } = useShell()
  return (
    <form method="post" action="/resources/brand" className="brand-list">
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" name="brand" value="" aria-pressed={brand === null}>
        <NameMark name={t('shell.brand.all')} />
        {t('shell.brand.all')}
      </button>
      {brands.map((choice) => (
        <button key={choice.id} type="submit" name="brand" value={choice.slug} aria-pressed={choice.id === brand?.id}>
          <BrandMark brand={choice} />
          {choice.name}
        </button>
      ))}
    </form>
  )
}
