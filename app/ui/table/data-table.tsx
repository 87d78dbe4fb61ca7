import { useLocation, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import { buttonClass } from '../link-button.tsx'
import type { Column } from './column.ts'
import { ColumnMenu } from './column-menu.tsx'
import { fileAddress } from './list-url.ts'
import { type PageCursors, Pager } from './pager.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useColumnChoice } from './use-column-choice.ts'

export type Selection<Row> = { readonly formId: string; readonly name: string; readonly label: (row: Row) => string }

type DataTableProps<Row> = {
  /** Stable name: the reader's choice of columns is kept under it. */
  readonly id: string
  /** What the table lists, for screen readers. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowLink?: (row: Row) => string
  readonly page?: PageCursors
  /** Address of the same list as CSV; the filters of the page are added to it. */
  readonly csvHref?: string
  /** Shown instead of the table when there are no rows. */
  readonly empty: ReactNode
  /** A FilterBar. */
  readonly filters?: ReactNode
  /** Rows can be ticked: each posts its key in the form of that id, under that name. */
  readonly selection?: Selection<Row>
  /** Number of rows in all pages, where it is known: "248 pedidos". */
  readonly summary?: ReactNode
}

/**
 * A list of things: sorted, paged and filtered by its address, so that it works without JavaScript, can be shared, and goes back.
 * Table on wide screens, cards on the phone.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, rowKey, rowLink, page, csvHref, empty, filters, summary, selection } = props
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const navigation = useNavigation()
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === pathname
  const [keys, choose] = useColumnChoice(
    id,
    columns.filter((column) => !column.isExtra).map((column) => column.key),
  )
  const shown = columns.filter((column) => column.isMain || keys.includes(column.key))
  return (
    <section className="data-table" aria-busy={isLoading}>
      <div className="table-bar">
        {filters}
        <div className="table-tools">
          {summary === undefined ? null : <span className="soft num">{summary}</span>}
          {csvHref === undefined ? null : (
            <a className={`${buttonClass('text')} table-tool`} href={fileAddress(csvHref, search)} download>
              <Icon name="download" size={18} />
              <span>{t('ui.table.csv')}</span>
            </a>
          )}
          <ColumnMenu columns={columns} shown={keys} onChoose={choose} />
        </div>
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
        <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
          {/* Roles are spelled out: on the phone rows are cards, and CSS display would take them away. */}
          <table role="table">
            <caption className="visually-hidden">{caption}</caption>
            <TableHead columns={shown} hasSelection={selection !== undefined} />
            <tbody role="rowgroup">
              {rows.map((row) => (
                <TableRow
                  key={rowKey(row)}
                  row={row}
                  columns={shown}
                  link={rowLink?.(row)}
                  tick={
                    selection === undefined ? undefined : (
                      <input
                        type="checkbox"
                        form={selection.formId}
                        name={selection.name}
                        value={rowKey(row)}
                        aria-label={selection.label(row)}
                      />
                    )
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page === undefined ? null : <Pager page={page} />}
    </section>
  )
}
