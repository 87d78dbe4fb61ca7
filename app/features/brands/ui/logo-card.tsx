import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { BrandMark } from '#app/ui/shell/brand-mark.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

type LogoCardProps = {
  readonly brand: {
    readonly name: string
    readonly primaryColor: string
    readonly logoUrl: string | null
    readonly logoSurface: LogoSurface
  }
  readonly base: string
  readonly mayChange: boolean
}

/** The logo as pages wear it in both themes, and the way to another. */
export function LogoCard({ brand, base, mayChange }: LogoCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('brands.logo.title')} description={t('brands.logo.text')}>
      <div className="logo-previews">
        {(['light', 'dark'] as const).map((mode) => (
          <div key={mode} className={`logo-preview color-preview-${mode}`}>
            <BrandMark brand={brand} />
            <span>{brand.name}</span>
          </div>
        ))}
      </div>
      {mayChange ? (
        <div className="logo-moves">
          <Form method="post" action={`${base}/logo`} encType="multipart/form-data" className="logo-form">
            <label className="visually-hidden" htmlFor="logo-file">
              {t('brands.logo.choose')}
            </label>
            <input id="logo-file" type="file" name="file" accept="image/png,image/webp,image/jpeg" required className="control" />
            <SubmitButton type="default" name="intent" value="set-logo">
              {t('brands.logo.upload')}
            </SubmitButton>
          </Form>
          {brand.logoUrl === null ? null : (
            <Form method="post">
              <ConfirmButton label={t('brands.logo.remove')} title={t('brands.logo.remove')} name="intent" value="remove-logo">
                <p>{t('brands.logo.remove-text')}</p>
              </ConfirmButton>
            </Form>
          )}
        </div>
      ) : null}
      <p className="soft small">{t('brands.logo.help')}</p>
    </Card>
  )
}
