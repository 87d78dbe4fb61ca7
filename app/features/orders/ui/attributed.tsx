import { useTranslation } from 'react-i18next'

/** Whose order it is; says so where it is nobody's. */
export function Attributed({ influencer }: { influencer: { readonly name: string; readonly handle: string } | null }) {
  const { t } = useTranslation()
  if (influencer === null) return <span className="faint">{t('orders.attributed.nobody')}</span>
  return (
    <span className="two-lines">
      {influencer.name}
      <span className="faint">@{influencer.handle}</span>
    </span>
  )
}
