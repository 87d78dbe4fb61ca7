import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import type { CodeShare } from '../queries/get-code-share.server.ts'

const languages = ['es', 'en'] as const

/** What an influencer needs to share a code, for the manager to hand over: texts, link and QR. */
export function ShareCard({ share, qr }: { share: CodeShare; qr: string }) {
  const { t } = useTranslation()
  const { code, link, texts } = share
  return (
    <Card title={t('codes.share.title')} description={t('codes.share.text')}>
      <div className="stack-tight">
        {link === null ? (
          <p className="soft">{t('codes.share.no-shop')}</p>
        ) : (
          <p className="share-text">
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          </p>
        )}
        {languages.map((language) => (
          <p key={language} className="share-text" lang={language}>
            {texts[language]}
          </p>
        ))}
        <div className="own-code-actions">
          {link === null ? null : (
            <CopyButton
              text={link}
              subject={t('influencer.codes.link-subject', { code })}
              label={t('influencer.codes.copy-link')}
            />
          )}
          {languages.map((language) => (
            <CopyButton
              key={language}
              text={texts[language]}
              subject={t(`codes.share.subject-${language}`, { code })}
              label={t(`codes.share.copy-${language}`)}
            />
          ))}
        </div>
        <div className="qr">
          <img src={`${qr}.svg`} alt={t('influencer.codes.qr-alt', { code })} width={140} height={140} loading="lazy" />
          <div className="own-code-actions">
            {(['png', 'svg'] as const).map((kind) => (
              <a key={kind} className={buttonClass('default')} href={`${qr}.${kind}?download`} download>
                <Icon name="download" size={16} />
                {t('influencer.codes.download', { kind: kind.toUpperCase() })}
              </a>
            ))}
          </div>
        </div>
      </div>
    </Card>
  )
}
