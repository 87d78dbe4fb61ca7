import type { TFunction } from 'i18next'
import { DateText } from '#app/ui/date-text.tsx'
import type { Column } from '#app/ui/table/column.ts'
import type { CodeItem } from '../queries/list-codes.server.ts'
import { CodeStatusTag } from './code-status-tag.tsx'
import { LimitsText } from './limits-text.tsx'
import { SyncReason } from './sync-reason.tsx'

/** What lists show of a code. */
export function codeColumns(t: TFunction): Column<CodeItem>[] {
  return [
    { key: 'code', label: t('codes.list.code'), isMain: true, render: (code) => <code>{code.code}</code> },
    {
      key: 'status',
      label: t('codes.list.status'),
      render: (code) => (
        <span className="stacked">
          <CodeStatusTag status={code.status} />
          {code.syncError === null ? null : (
            <span className="soft small">
              <SyncReason reason={code.syncError} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'holder',
      label: t('codes.list.holder'),
      render: (code) => code.holder?.name ?? <span className="soft">{t('codes.list.nobody')}</span>,
    },
    { key: 'campaign', label: t('codes.list.campaign'), render: (code) => code.campaign.name },
    {
      key: 'synced',
      label: t('codes.list.synced'),
      render: (code) =>
        code.syncedAt === null ? (
          <span className="soft">{t('codes.sync.never')}</span>
        ) : (
          <DateText value={code.syncedAt} show="relative" />
        ),
    },
    {
      key: 'limits',
      label: t('codes.limits.title'),
      isExtra: true,
      render: (code) => <LimitsText limits={code} />,
    },
    { key: 'created', label: t('codes.list.created'), isExtra: true, render: (code) => <DateText value={code.createdAt} /> },
  ]
}
