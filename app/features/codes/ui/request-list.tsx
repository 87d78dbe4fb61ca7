import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { codeRequestStatuses } from '#app/domain/code-request.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import { FilterSelect } from '#app/ui/table/filter-select.tsx'
import type { CodeRequest } from '../queries/list-code-requests.server.ts'
import { RequestStatusTag } from './request-status-tag.tsx'

type RequestListProps = {
  readonly requests: readonly CodeRequest[]
  readonly nextCursor: string | null
  /** The address of the brand's pages. */
  readonly home: string
  readonly mayDecide: boolean
}

/** The codes that influencers would like, each with its answer or the buttons that give it. */
export function RequestList({ requests, nextCursor, home, mayDecide }: RequestListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="code-requests"
      caption={t('codes.request.list-title')}
      rows={requests}
      rowKey={(request) => request.id}
      page={{ next: nextCursor, previous: null }}
      csvHref={`${home}/codes/requests.csv`}
      columns={[
        { key: 'code', label: t('codes.list.code'), isMain: true, render: ({ code }) => <code>{code}</code> },
        {
          key: 'influencer',
          label: t('codes.list.holder'),
          render: ({ influencer }) => <Link to={`${home}/influencers/${influencer.id}`}>{influencer.name}</Link>,
        },
        { key: 'campaign', label: t('codes.list.campaign'), render: ({ campaign }) => campaign.name },
        {
          key: 'asked',
          label: t('codes.request.asked'),
          render: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
        },
        {
          key: 'answer',
          label: t('codes.request.decide'),
          render: (request) =>
            request.status === 'open' && mayDecide ? <Decide request={request} /> : <Answer request={request} home={home} />,
        },
      ]}
      empty={<EmptyState icon="code" title={t('codes.request.empty')} text={t('codes.request.empty-text')} />}
      filters={
        <FilterBar search={t('codes.list.search')} names={['status']}>
          <FilterSelect
            name="status"
            label={t('codes.list.status')}
            allLabel={t('codes.list.all-statuses')}
            options={codeRequestStatuses.map((value) => ({ value, label: t(`codes.request.status.${value}`) }))}
          />
        </FilterBar>
      }
    />
  )
}

function Answer({ request: { status, reason, codeId }, home }: { request: CodeRequest; home: string }) {
  const { t } = useTranslation()
  return (
    <span className="stacked">
      <RequestStatusTag status={status} />
      {reason === '' ? null : <span className="soft small">{reason}</span>}
      {codeId === null ? null : <Link to={`${home}/codes/${codeId}`}>{t('codes.request.see-code')}</Link>}
    </span>
  )
}

function Decide({ request: { id, code, influencer } }: { request: CodeRequest }) {
  const { t } = useTranslation()
  return (
    <span className="decide">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="codeRequestId" value={id} />
        <ConfirmButton
          label={t('codes.request.approve')}
          title={t('codes.request.approve-title', { name: influencer.name })}
          look="primary"
          name="intent"
          value="approve"
        >
          <div className="field">
            <label htmlFor={`word-${id}`}>{t('codes.request.word')}</label>
            <input id={`word-${id}`} name="code" className="control" defaultValue={code} autoComplete="off" spellCheck={false} />
            <p className="field-help">{t('codes.request.word-help')}</p>
          </div>
        </ConfirmButton>
      </Form>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="codeRequestId" value={id} />
        <ConfirmButton
          label={t('codes.request.reject')}
          title={t('codes.request.reject-title', { code })}
          isDangerous
          name="intent"
          value="reject"
        >
          <p>{t('codes.request.reject-text')}</p>
          <div className="field">
            <label htmlFor={`reason-${id}`}>{t('codes.moves.reason')}</label>
            <input id={`reason-${id}`} name="reason" className="control" maxLength={500} autoComplete="off" />
          </div>
        </ConfirmButton>
      </Form>
    </span>
  )
}
