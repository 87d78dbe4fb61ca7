import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import type { PageCursors } from '#app/ui/table/pager.tsx'
import type { CodeItem } from '../queries/list-codes.server.ts'
import { codeColumns } from './code-columns.tsx'

type CodeTableProps = {
  readonly title: string
  readonly codes: readonly CodeItem[]
  /** The address of the list of codes. */
  readonly base: string
  /** Where all of them are, when these are some. */
  readonly moreTo?: string | undefined
  /** The column that would say the same in every row. */
  readonly without: 'holder' | 'campaign'
  readonly action?: ReactNode
  /** Where they are all here, page by page. */
  readonly page?: PageCursors
  readonly csvHref?: string
}

/** The codes of one thing, a campaign or an influencer, on its page. */
export function CodeTable({ title, codes, base, moreTo, without, action, page, csvHref }: CodeTableProps) {
  const { t } = useTranslation()
  const heading = (
    <div className="section-head">
      <h2>{title}</h2>
      {codes.length === 0 ? null : action}
    </div>
  )
  return (
    <section className="stack-tight">
      <DataTable
        id={`codes-without-${without}`}
        caption={title}
        rows={codes}
        rowKey={(code) => code.id}
        rowLink={(code) => `${base}/${code.id}`}
        columns={codeColumns(t).filter((column) => column.key !== without)}
        filters={heading}
        {...(page !== undefined && { page })}
        {...(csvHref !== undefined && { csvHref })}
        empty={<EmptyState icon="code" title={t('codes.list.empty')} text={t('codes.list.empty-text')} action={action} />}
      />
      {moreTo === undefined ? null : <Link to={moreTo}>{t('codes.list.more')}</Link>}
    </section>
  )
}
