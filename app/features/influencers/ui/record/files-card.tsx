import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatNumber } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { ShownFile } from '../../queries/read-application.server.ts'

type FilesCardProps = {
  readonly files: readonly ShownFile[]
  /** Files are at `<base>/<id>`. */
  readonly base: string
  /** Pictures are shown at once: for whoever decides now. Closed ones are fetched, and their reading recorded, when they are opened. */
  readonly isOpen: boolean
}

/** The papers that prove it, each opening where it stands. */
export function FilesCard({ files, base, isOpen }: FilesCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('review.files.title')} description={t('review.files.text')}>
      {files.length === 0 ? <EmptyState icon="inbox" title={t('review.files.none')} /> : null}
      <ul className="kyc-files">
        {files.map((file) => (
          <li key={file.id}>
            <details open={isOpen && file.contentType !== 'application/pdf'}>
              <summary>
                <FileFacts file={file} />
              </summary>
              <FilePreview file={file} href={`${base}/${file.id}`} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function FileFacts({ file }: { file: ShownFile }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <span className="kyc-file-facts">
      <span className="kyc-file-kind">{t(`registration.fields.${file.kind}`)}</span>
      <span className="soft small">
        {t('review.files.size-kb', { size: formatNumber(Math.ceil(file.sizeBytes / 1024), locale) })} ·{' '}
        <DateText value={file.uploadedAt} /> · <span>{file.fileName}</span>
      </span>
    </span>
  )
}

function FilePreview({ file, href }: { file: ShownFile; href: string }) {
  const { t } = useTranslation()
  const name = t('review.files.preview', { name: t(`registration.fields.${file.kind}`) })
  return (
    <div className="kyc-file-preview">
      {file.contentType === 'application/pdf' ? (
        <iframe src={href} title={name} loading="lazy" />
      ) : (
        <a href={href} target="_blank" rel="noopener">
          <img src={href} alt={name} loading="lazy" decoding="async" />
        </a>
      )}
      <a className="small" href={href} target="_blank" rel="noopener">
        {t('review.files.open')} <Icon name="external" size={14} />
      </a>
    </div>
  )
}
