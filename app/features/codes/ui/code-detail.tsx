import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { CodeDetail as Detail } from '../queries/get-code.server.ts'
import { AssignmentHistory } from './assignment-history.tsx'
import { CodeMoves } from './code-moves.tsx'
import { CodeStatusTag } from './code-status-tag.tsx'
import { CouponState } from './coupon-state.tsx'

type CodeDetailProps = {
  readonly code: Detail
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayChange: boolean
  readonly sales: ReactNode
  /** The form that gives the code to somebody else, where that is possible. */
  readonly reassign: ReactNode
  /** What it may be used for: words, or the form that changes it. */
  readonly limits: ReactNode
  readonly share: ReactNode
  /** Who did what to it, for those who may know. */
  readonly trail: ReactNode
}

/** A code: what it sold, how it stands in VTEX, who has it and who had it. */
export function CodeDetail({ code, home, mayChange, sales, reassign, limits, share, trail }: CodeDetailProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader
        title={<code>{code.code}</code>}
        status={<CodeStatusTag status={code.status} />}
        subtitle={code.campaign.name}
        back={{ to: `${home}/codes`, label: t('codes.list.title') }}
        actions={
          <>
            <CopyButton text={code.code} subject={code.code} size="middle" />
            {mayChange ? <CodeMoves code={code} /> : null}
          </>
        }
      />
      <div className="stack">
        {sales}
        <div className="columns">
          <div className="stack">
            <CouponState code={code} home={home} />
            <Card title={t('codes.limits.title')} description={t('codes.limits.text')}>
              {limits}
            </Card>
            {share}
          </div>
          <div className="stack">
            <AssignmentHistory assignments={code.assignments} home={home} />
            {reassign === null ? null : (
              <Card title={t('codes.reassign.title')} description={t('codes.reassign.text')}>
                {reassign}
              </Card>
            )}
          </div>
        </div>
        {trail}
      </div>
    </>
  )
}
