import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { brandVariables } from '#app/ui/theme/brand-css.ts'
import { contrast } from '#app/ui/theme/color.ts'
import { colorStanding } from '#app/ui/theme/color-standing.ts'

/** A brand's colour as its pages will show it, in both themes, with the contrast of the text on it. */
export function ColorPreview({ color }: { color: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null
  const standing = colorStanding(color)
  return (
    <div className="color-previews" role="group" aria-label={t('brands.preview.title')} aria-live="polite">
      {(['light', 'dark'] as const).map((mode) => {
        const variables = brandVariables(color, mode)
        const ratio = contrast(variables['--brand']!, variables['--brand-text']!)
        return (
          <div key={mode} className={`color-preview color-preview-${mode}`} style={variables as CSSProperties}>
            <span className="color-preview-name">{t(`brands.preview.${mode}`)}</span>
            <span className="color-preview-button">{t('brands.preview.button')}</span>
            <span className="color-preview-link">{t('brands.preview.link')}</span>
            <span className="color-preview-name num" suppressHydrationWarning>
              {t('brands.preview.contrast', { ratio: formatNumber(Math.round(ratio * 10) / 10, locale) })}
            </span>
          </div>
        )
      })}
      {standing === 'clear' ? null : (
        <p className={standing === 'unseen' ? 'field-error' : 'field-warning'}>
          <Icon name="alert" size={16} />
          {t(`brands.preview.${standing}`)}
        </p>
      )}
    </div>
  )
}
