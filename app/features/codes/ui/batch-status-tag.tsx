import { useTranslation } from 'react-i18next'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { Batch } from '../queries/list-batches.server.ts'

/** Under way, done, or done with rows that failed. */
export function BatchStatusTag({ batch: { status, failed } }: { batch: Pick<Batch, 'status' | 'failed'> }) {
  const { t } = useTranslation()
  if (status === 'running')
    return (
      <StatusTag tone="informative" icon="sync">
        {t('codes.batch.status.running')}
      </StatusTag>
    )
  return failed === 0 ? (
    <StatusTag tone="positive" icon="check-circle">
      {t('codes.batch.status.done')}
    </StatusTag>
  ) : (
    <StatusTag tone="notice" icon="alert">
      {t('codes.batch.with-failures', { count: failed })}
    </StatusTag>
  )
}
