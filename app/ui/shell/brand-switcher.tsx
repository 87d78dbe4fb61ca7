import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { useShell } from '../shell-data.ts'
import { textOn } from '../theme/color.ts'
import { BrandMark } from './brand-mark.tsx'

/** The brand being looked at, and the way to another. The choice posts `brand` (a slug, or empty for all) to /resources/brand. */
export function BrandSwitcher() {
  const { t } = useTranslation()
  const { brand, brands, user } = useShell()
  const { pathname, search } = useLocation()
  const name = brand?.name ?? (brands.length > 1 ? t('shell.brand.all') : t('shell.name'))
  const current = (
    <span className="brand-current">
      <BrandMark name={name} />
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
      <form method="post" action="/resources/brand" className="brand-list">
        <input type="hidden" name="returnTo" value={pathname + search} />
        <button type="submit" name="brand" value="" aria-pressed={brand === null}>
          <BrandMark name={t('shell.brand.all')} />
          {t('shell.brand.all')}
        </button>
        {brands.map((choice) => (
          <button key={choice.id} type="submit" name="brand" value={choice.slug} aria-pressed={choice.id === brand?.id}>
            <BrandMark name={choice.name} color={{ fill: choice.primaryColor, text: textOn(choice.primaryColor) }} />
            {choice.name}
          </button>
        ))}
      </form>
    </Menu>
  )
}
