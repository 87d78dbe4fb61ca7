import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { buttonClass, LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { StatementDetail } from '../queries/get-statement.server.ts'
import { ExpectedReleases } from './expected-releases.tsx'
import { periodText } from './period-text.ts'
import { StatementBalancesTable } from './statement-balances.tsx'
import { StatementLines } from './statement-lines.tsx'

type StatementPageProps = {
  readonly statement: StatementDetail
  readonly back: { readonly to: string; readonly label: string }
  /** This statement's own address, and that of its neighbours but for the id. */
  readonly base: string
  /** For staff: whose it is. */
  readonly isOwn: boolean
  /** The entries. */
  readonly children: ReactNode
}

/** One statement: from the opening balance, by what happened, to the closing balance; and what comes next. */
export function StatementPage({ statement, back, base, isOwn, children }: StatementPageProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { id, number, firstDay, brand, influencer, sealedAt, previousId, nextId, hash } = statement
  const self = `${base}/${id}`
  return (
    <>
      <PageHeader
        title={<span suppressHydrationWarning>{periodText(firstDay, locale)}</span>}
        subtitle={isOwn ? brand.name : `${influencer.name} · @${influencer.handle}`}
        back={back}
        status={
          <StatusTag tone="positive" icon="check-circle">
            {t('cut-offs.statement.sealed')}
          </StatusTag>
        }
        actions={
          <>
            <a className={buttonClass()} href={`${self}/entries.csv`} download>
              CSV
            </a>
            <a className={buttonClass('primary')} href={`${self}/statement.pdf`} download>
              {t('cut-offs.statement.pdf')}
            </a>
          </>
        }
      />
      <div className="stack">
        <StatementBalancesTable statement={statement} />
        <div className="columns">
          <StatementLines statement={statement} />
          <div className="stack">
            <ExpectedReleases statement={statement} />
            <Card title={t('cut-offs.statement.proof')} description={t('cut-offs.statement.proof-text')}>
              <KeyValues
                items={[
                  { label: t('cut-offs.field.number'), value: <span className="code num">{number}</span> },
                  {
                    label: t('cut-offs.field.sealed'),
                    value: <DateText value={sealedAt} show="day-time" timeZone={brand.timeZone} />,
                  },
                  { label: t('cut-offs.seal.hash'), value: <code className="code audit-hash">{hash}</code> },
                ]}
              />
              {previousId === null && nextId === null ? null : (
                <div className="form-actions">
                  {previousId === null ? null : (
                    <LinkButton to={`${base}/${previousId}`} look="text">
                      {t('cut-offs.statement.previous')}
                    </LinkButton>
                  )}
                  {nextId === null ? null : (
                    <LinkButton to={`${base}/${nextId}`} look="text">
                      {t('cut-offs.statement.next')}
                    </LinkButton>
                  )}
                </div>
              )}
            </Card>
          </div>
        </div>
        {children}
      </div>
    </>
  )
}
