import { useTranslation } from 'react-i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { Card } from '#app/ui/card.tsx'
import { StatCard, StatRow } from '#app/ui/stat-card.tsx'
import type { BatchPreview as Preview, RowFate } from '../queries/preview-batch.server.ts'

const shownRefused = 100
const shownReady = 12

/** What would come of a batch: the figures, what clashes, and the first codes. */
export function BatchPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const refused = preview.fates.filter(({ refusal }) => refusal !== null)
  const ready = preview.fates.filter(({ refusal }) => refusal === null)
  return (
    <section className="stack" aria-label={t('codes.bulk.preview-title')} role="status">
      <StatRow>
        <StatCard label={t('codes.bulk.ready')} value={preview.ready} isMain />
        <StatCard label={t('codes.bulk.rows')} value={preview.total} />
        <StatCard label={t('codes.bulk.refused')} value={preview.failed} />
      </StatRow>
      {refused.length === 0 ? null : (
        <Card
          title={t('codes.bulk.clashes')}
          description={
            refused.length > shownRefused ? t('codes.bulk.first-of', { shown: shownRefused, count: refused.length }) : undefined
          }
        >
          <Fates fates={refused.slice(0, shownRefused)} />
        </Card>
      )}
      {ready.length === 0 ? null : (
        <Card
          title={t('codes.bulk.first-codes')}
          description={
            ready.length > shownReady ? t('codes.bulk.first-of', { shown: shownReady, count: ready.length }) : undefined
          }
        >
          <Fates fates={ready.slice(0, shownReady)} />
        </Card>
      )}
    </section>
  )
}

function Fates({ fates }: { fates: readonly RowFate[] }) {
  const { t } = useTranslation()
  return (
    <ul className="lines fates">
      {fates.map(({ row, value, holder, refusal }) => (
        <li key={row}>
          <span>
            <code>{value}</code>
            <span className="soft small block">
              {holder === null
                ? t('codes.bulk.row', { row })
                : `${t('codes.bulk.row', { row })} · ${holder.name} @${holder.handle}`}
            </span>
          </span>
          {refusal === null ? null : (
            <span className="fate-refusal small">{dynamicText(t, [`errors.${refusal}`, 'errors.unknown'])}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
