import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { buttonClass } from '../link-button.tsx'
import { Menu } from '../menu.tsx'

/** The filters that are used less, folded; says how many of them are on. Their fields belong to the filter bar's form. */
export function MoreFilters({ names, children }: { names: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation()
  const params = new URLSearchParams(useLocation().search)
  const count = names.filter((name) => (params.get(name) ?? '') !== '').length
  const label = count === 0 ? t('ui.table.more-filters') : t('ui.table.more-filters-on', { count })
  return (
    <Menu
      className="more-filters"
      label={label}
      summary={
        <span className={count === 0 ? 'control' : 'control filter-active'}>
          <Icon name="filter" size={16} />
          {label}
        </span>
      }
    >
      <div className="more-filters-fields">
        {children}
        <button type="submit" className={buttonClass('primary')}>
          {t('ui.table.filter')}
        </button>
      </div>
    </Menu>
  )
}
