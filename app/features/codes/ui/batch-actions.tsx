import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/link-button.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { BatchPreview as Preview } from '../queries/preview-batch.server.ts'
import { BatchPreview } from './batch-preview.tsx'

type BatchActionsProps = {
  /** What came of the last look; absent before the first. */
  readonly preview: Preview | undefined
  readonly lookLabel: string
  readonly cancelTo: string
}

/** The foot of a form that makes many codes: look first, then begin with what is ready. */
export function BatchActions({ preview, lookLabel, cancelTo }: BatchActionsProps) {
  const { t } = useTranslation()
  return (
    <>
      {preview === undefined ? null : <BatchPreview preview={preview} />}
      <div className="form-actions">
        {preview === undefined || preview.ready === 0 ? null : (
          <SubmitButton name="intent" value="start">
            {t('codes.bulk.start', { count: preview.ready })}
          </SubmitButton>
        )}
        <SubmitButton type={preview === undefined ? 'primary' : 'default'} name="intent" value="preview">
          {lookLabel}
        </SubmitButton>
        <LinkButton to={cancelTo}>{t('codes.form.cancel')}</LinkButton>
      </div>
    </>
  )
}
