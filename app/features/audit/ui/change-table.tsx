import { useTranslation } from 'react-i18next'
import type { AuditEvent } from '../queries/list-audit-events.server.ts'
import { AuditValue } from './audit-value.tsx'
import { fieldText } from './audit-words.ts'
import { changedFields } from './changed-fields.ts'

/** Before and after, side by side: the fields that changed and no other. */
export function ChangeTable({ event }: { event: Pick<AuditEvent, 'before' | 'after'> }) {
  const { t } = useTranslation()
  const fields = changedFields(event.before, event.after)
  if (fields.length === 0) return <p className="soft">{t('audit.changes.none')}</p>
  const hasBefore = event.before !== null
  return (
    <table className="audit-changes">
      <caption className="visually-hidden">{t('audit.changes.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('audit.changes.field')}</th>
          {hasBefore ? <th scope="col">{t('audit.changes.before')}</th> : null}
          <th scope="col">{hasBefore ? t('audit.changes.after') : t('audit.changes.value')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row" title={path}>
              {fieldText(t, path)}
            </th>
            {hasBefore ? (
              <td className="audit-before">
                <AuditValue path={path} value={before} />
              </td>
            ) : null}
            <td className={hasBefore ? 'audit-after' : undefined}>
              <AuditValue path={path} value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
