import { useTranslation } from 'react-i18next'
import type { TermsChange } from '#app/domain/terms-difference.ts'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { changeInWords } from '../change-in-words.ts'

type ChangeListProps = { readonly changes: readonly TermsChange[]; readonly currency: string }

/** What differs between two versions of terms, in words, and whether it is worse for influencers. */
export function ChangeList({ changes, currency }: ChangeListProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (changes.length === 0) return <p className="soft">{t('campaigns.changes.nothing')}</p>
  return (
    <ul className="change-list">
      {changes.map((change) => {
        const { label, before, after, isWorse } = changeInWords(t, change, { currency, locale })
        return (
          <li key={change.field}>
            <span className="change-head">
              <strong>{label}</strong>
              {isWorse ? (
                <StatusTag tone="notice" icon="alert">
                  {t('campaigns.changes.worse')}
                </StatusTag>
              ) : (
                <StatusTag tone="positive" icon="check">
                  {t('campaigns.changes.better')}
                </StatusTag>
              )}
            </span>
            <span className="change-sides" suppressHydrationWarning>
              <del>{before}</del> → <ins>{after}</ins>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
