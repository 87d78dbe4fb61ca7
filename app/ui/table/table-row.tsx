import { Link } from '@remix-run/react'
import type { Column } from './column.ts'

/** One row; its link covers it, so that the whole row (or card) opens. */
export function TableRow<Row>({ row, columns, link }: { row: Row; columns: readonly Column<Row>[]; link: string | undefined }) {
  return (
    <tr role="row" className={link === undefined ? undefined : 'row-link'}>
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
