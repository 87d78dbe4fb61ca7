import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A value, or the word for none. */
export function Given({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const isMissing = children === null || children === undefined || children === ''
  return isMissing ? <span className="faint">{t('review.detail.not-given')}</span> : children
}
