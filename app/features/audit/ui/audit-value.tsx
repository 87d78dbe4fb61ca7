import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { withheld } from '../withheld.ts'
import { wordText } from './audit-words.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** One side of the changed field at `path` as a person reads it. */
export function AuditValue({ path, value }: { path: string; value: unknown }) {
  const { t } = useTranslation()
  if (value === undefined || value === null || value === '') return <span className="faint">—</span>
  if (value === withheld) return <em className="soft">{t('audit.value.withheld')}</em>
  if (typeof value === 'boolean') return <>{value ? t('audit.value.yes') : t('audit.value.no')}</>
  if (typeof value === 'string' && instant.test(value)) return <DateText value={new Date(value)} show="day-time" />
  if (typeof value === 'string' && isState(path)) return <>{wordText(t, value)}</>
  if (typeof value === 'string' || typeof value === 'number') return <>{value}</>
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.length === 0 ? <span className="faint">—</span> : <>{value.join(', ')}</>
  return <code className="code audit-json">{JSON.stringify(value)}</code>
}

/** Fields that hold words of the domain; elsewhere a person may have typed the same word. */
function isState(path: string): boolean {
  return /(^|\.)(status|hookState|kind|confirmOn)$/.test(path)
}
