import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly render: (row: Row) => ReactNode
  /** Numbers and money: `end`. */
  readonly align?: 'start' | 'end'
  /** Name in `?sort=`; absent: the list cannot be sorted by it. */
  readonly sortKey?: string
  /** Always shown, first on a card, carries the row's link. One per table. */
  readonly isMain?: boolean
  /** Shown only when the reader asks for it. */
  readonly isExtra?: boolean
  /** Left out on the phone's cards. */
  readonly isWideOnly?: boolean
}
