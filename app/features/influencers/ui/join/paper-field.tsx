import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { KycFileKind } from '#app/domain/kyc.ts'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import type { ShownFile } from '../../queries/read-application.server.ts'
import { useOwnForm } from './own-form.ts'
import { useUpload } from './use-upload.ts'

type PaperFieldProps = {
  readonly kind: KycFileKind
  readonly label: string
  readonly help: string
  readonly file: ShownFile | undefined
  readonly base: string
  readonly isRequired: boolean
  /** What the server said of the last file of this kind, for a page without JavaScript. */
  readonly error?: string | undefined
}

/** JPEG and not HEIC: phones convert their photographs when they are asked for it. */
const accepted = 'image/jpeg,image/png,image/webp,application/pdf'

/** One paper: photograph it or choose a file; it is sent at once and shown. Without JavaScript the same form has a button. */
export function PaperField({ kind, label, help, file, base, isRequired, error }: PaperFieldProps) {
  const { t } = useTranslation()
  const isOwn = useOwnForm() !== null
  const id = useId()
  const [upload, send] = useUpload(`${base}/upload/documents`, kind, t('registration.documents-step.failed'))
  const shown = upload.kind === 'failed' ? upload.message : error
  const isSending = upload.kind === 'sending'
  return (
    <div className={file === undefined ? 'join-paper' : 'join-paper join-paper-there'}>
      <div className="join-paper-preview">
        {isSending && upload.preview !== null ? <img src={upload.preview} alt="" /> : null}
        {!isSending && file?.contentType.startsWith('image/') ? (
          <img src={`${base}/files/${file.id}`} alt={label} loading="lazy" />
        ) : null}
        {!isSending && !file?.contentType.startsWith('image/') ? (
          <Icon name={file === undefined ? 'plus' : 'order'} size={28} />
        ) : null}
      </div>
      <div className="join-paper-body">
        <p className="join-paper-label">
          {label}
          {isRequired ? null : <span className="field-optional">{t('registration.optional')}</span>}
        </p>
        <p className="field-help">{help}</p>
        {file === undefined ? null : (
          <p className="join-paper-file">
            <Icon name="check-circle" size={16} />
            <a href={`${base}/files/${file.id}`} target="_blank" rel="noreferrer">
              {file.fileName}
            </a>
          </p>
        )}
        {isSending ? (
          <progress max={100} value={upload.percent} aria-label={t('registration.documents-step.sending', { label })} />
        ) : null}
        {shown === undefined ? null : (
          <p className="field-error" role="alert">
            <Icon name="alert" size={16} />
            {shown}
          </p>
        )}
        <div className="join-paper-actions">
          <Form method="post" action={`${base}/documents`} encType="multipart/form-data" reloadDocument>
            <input type="hidden" name="kind" value={kind} />
            <label htmlFor={id} className={`${buttonClass(file === undefined ? 'primary' : 'default')} join-paper-choose`}>
              {t(file === undefined ? 'registration.documents-step.choose' : 'registration.documents-step.replace')}
            </label>
            <input
              id={id}
              name="file"
              type="file"
              accept={accepted}
              className="join-paper-input"
              aria-label={label}
              onChange={({ currentTarget }) => {
                const chosen = currentTarget.files?.[0]
                if (chosen !== undefined) send(chosen)
                currentTarget.value = ''
              }}
            />
            <noscript>
              <button type="submit" className={buttonClass()}>
                {t('registration.documents-step.send')}
              </button>
            </noscript>
          </Form>
          {file === undefined || isOwn ? null : (
            <Form method="post" action={`${base}/documents`} preventScrollReset>
              <input type="hidden" name="fileId" value={file.id} />
              <button type="submit" name="intent" value="remove" className={buttonClass('text')}>
                {t('registration.documents-step.remove')}
              </button>
            </Form>
          )}
        </div>
      </div>
    </div>
  )
}
