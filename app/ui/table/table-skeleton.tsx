import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

/** The place of a list that is still being fetched (in a `<Suspense fallback>`). */
export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="table-skeleton" role="status">
      <span className="visually-hidden">{t('ui.loading')}</span>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}
