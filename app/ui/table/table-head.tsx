import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import type { Column } from './column.ts'
import { listUrl, nextSort } from './list-url.ts'

/** The head of a list. A column that sorts is a link, with its state for screen readers. */
export function TableHead<Row>({ columns, hasSelection }: { columns: readonly Column<Row>[]; hasSelection: boolean }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const current = new URLSearchParams(search).get('sort')
  return (
    <thead role="rowgroup">
      <tr role="row">
        {hasSelection ? (
          <th scope="col" role="columnheader" className="tick-cell">
            <span className="visually-hidden">{t('ui.table.tick')}</span>
          </th>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            role="columnheader"
            className={column.align === 'end' ? 'end' : undefined}
            aria-sort={ariaSort(column, current)}
          >
            {column.sortKey === undefined ? (
              column.label
            ) : (
              <Link to={listUrl(search, { sort: nextSort(current, column.sortKey) })} preventScrollReset>
                {column.label}
                <Icon
                  name={current === column.sortKey ? 'sort-up' : current === `-${column.sortKey}` ? 'sort-down' : 'sort'}
                  size={14}
                />
              </Link>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function ariaSort<Row>({ sortKey }: Column<Row>, current: string | null): 'ascending' | 'descending' | undefined {
  if (sortKey === undefined || current === null) return undefined
  if (current === sortKey) return 'ascending'
  return current === `-${sortKey}` ? 'descending' : undefined
}
