import { useTranslation } from 'react-i18next'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { useShell } from '#app/ui/shell-data.ts'

/** Recovery codes, shown this once: to copy, or to keep as a text file. The file is made in the page: nothing asks for them again. */
export function RecoveryCodeList({ codes, email }: { codes: readonly string[]; email: string }) {
  const { t } = useTranslation()
  const { brand } = useShell()
  const head = t('auth.recovery.file-head', { name: brand?.name ?? t('shell.name'), email })
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${head}\r\n\r\n${codes.join('\r\n')}\r\n`)}`
  return (
    <div className="stack-tight">
      <p className="soft">{t('auth.recovery.text')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="recovery-actions">
        <a href={file} download={t('auth.recovery.file-name')} className={buttonClass()}>
          <Icon name="download" size={16} />
          {t('auth.recovery.download')}
        </a>
        <CopyButton text={codes.join('\n')} subject={t('auth.recovery.subject')} label={t('auth.recovery.copy')} size="middle" />
      </p>
    </div>
  )
}
