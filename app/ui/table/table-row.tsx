import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Column } from './column.ts'

type TableRowProps<Row> = {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly link: string | undefined
  /** The box that takes the row into a form. */
  readonly tick: ReactNode
}

/** One row; its link covers it, so that the whole row (or card) opens. */
export function TableRow<Row>({ row, columns, link, tick }: TableRowProps<Row>) {
  return (
    <tr role="row" className={link === undefined ? undefined : 'row-link'}>
      {tick === undefined ? null : (
        <td role="cell" className="tick-cell">
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside has its name; this makes it large enough to hit */}
          <label>{tick}</label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} role="cell" className={cellClass(column)} data-label={column.isMain ? undefined : column.label}>
          {column.isMain && link !== undefined ? (
            <Link to={link} prefetch="intent">
              {column.render(row)}
            </Link>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const names = [column.align === 'end' && 'end num', column.isMain && 'main-cell', column.isWideOnly && 'wide-only'].filter(
    Boolean,
  )
  return names.length > 0 ? names.join(' ') : undefined
}
