import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { LinkButton } from '../link-button.tsx'
import { listUrl } from './list-url.ts'

/** Keyset cursors of the pages beside this one; null where there is none. They travel as `?after=` and `?before=`. */
export type PageCursors = { readonly next: string | null; readonly previous: string | null }

export function Pager({ page }: { page: PageCursors }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  if (page.next === null && page.previous === null) return null
  return (
    <nav className="pager" aria-label={t('ui.table.pages')}>
      {page.previous === null ? null : (
        <LinkButton to={listUrl(search, { before: page.previous, after: null })} rel="prev">
          <Icon name="chevron-left" size={16} />
          {t('ui.table.previous')}
        </LinkButton>
      )}
      {page.next === null ? null : (
        <LinkButton to={listUrl(search, { after: page.next, before: null })} rel="next">
          {t('ui.table.next')}
          <Icon name="chevron-right" size={16} />
        </LinkButton>
      )}
    </nav>
  )
}
