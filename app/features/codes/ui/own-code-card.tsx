import { useTranslation } from 'react-i18next'
import type { CodeStatus } from '#app/domain/code-status.ts'
import { RateText } from '#app/features/campaigns/ui/rate-text.tsx'
import { TermsInWords } from '#app/features/campaigns/ui/terms-in-words.tsx'
import { BrandChip } from '#app/ui/brand-chip.tsx'
import { Card } from '#app/ui/card.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { formatDate } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import { ShareButton } from '#app/ui/share-button.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import { StatusTag } from '#app/ui/status-tag.tsx'
import type { OwnCode } from '../queries/list-own-codes.server.ts'
import { shareLink } from '../share-link.ts'
import { codeLooks } from './code-status-tag.tsx'

/** One of my codes: what it earns, and everything to share it. */
export function OwnCodeCard({ code }: { code: OwnCode }) {
  const { t } = useTranslation()
  const link = shareLink(code)
  const { brand, campaign } = code
  const text =
    link === null
      ? t('influencer.codes.text', { code: code.code, brand: brand.name })
      : t('influencer.codes.text-link', { code: code.code, brand: brand.name, link })
  return (
    <Card
      title={<span id={code.code}>{campaign.name}</span>}
      description={<BrandChip brand={brand} />}
      actions={<OwnCodeTag status={code.status} />}
    >
      <div className="own-code">
        <div className="own-code-text">
          <strong className="code own-code-name">{code.code}</strong>
          <CopyButton text={code.code} subject={t('influencer.codes.subject', { code: code.code })} />
        </div>
        <Earns code={code} />
        <div className="own-code-actions">
          <ShareButton title={brand.name} text={text} label={t('influencer.codes.share')} />
          <a
            className={buttonClass('default', 'small')}
            href={`https://wa.me/?text=${encodeURIComponent(text)}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('influencer.codes.whatsapp')}
          </a>
          <CopyButton
            text={text}
            subject={t('influencer.codes.text-subject', { code: code.code })}
            label={t('influencer.codes.copy-text')}
          />
          {link === null ? null : (
            <CopyButton
              text={link}
              subject={t('influencer.codes.link-subject', { code: code.code })}
              label={t('influencer.codes.copy-link')}
            />
          )}
        </div>
        <Qr code={code} />
        {code.terms === null ? null : (
          <details className="fold">
            <summary>{t('influencer.codes.terms')}</summary>
            {campaign.description === '' ? null : <p className="soft">{campaign.description}</p>}
            <TermsInWords terms={code.terms} currency={brand.currency} />
          </details>
        )}
      </div>
    </Card>
  )
}

/** "10 % de cada venta · confirmada con el pago · disponible 15 días después". */
function Earns({ code: { terms, brand, campaign } }: { code: OwnCode }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (terms === null) return null
  const { endsAt } = campaign
  return (
    <ul className="own-code-terms soft">
      <li>
        <strong>
          <RateText rate={terms.defaultRate} currency={brand.currency} />
        </strong>{' '}
        {terms.defaultRate.kind === 'percent' ? t('influencer.codes.of-sales') : ''}
        {terms.rules.length === 0 ? '' : ` · ${t('influencer.codes.special-rates')}`}
      </li>
      <li>{t(`influencer.codes.confirm-on.${terms.confirmOn}`, { count: terms.holdDays })}</li>
      {endsAt === null ? null : (
        <li suppressHydrationWarning>
          {t('influencer.codes.until', { date: formatDate(new Date(endsAt.getTime() - 1), locale, brand.timeZone, 'day-long') })}
        </li>
      )}
    </ul>
  )
}

/** Whether the code works in the shop, said to the one who shares it. */
function OwnCodeTag({ status }: { status: CodeStatus }) {
  const { t } = useTranslation()
  return <StatusTag {...codeLooks[status]}>{t(`influencer.codes.status.${status}`)}</StatusTag>
}

function Qr({ code }: { code: OwnCode }) {
  const { t } = useTranslation()
  const address = `/influencer/codes/${code.id}/qr`
  return (
    <details className="fold">
      <summary>{t('influencer.codes.qr')}</summary>
      <div className="qr">
        <img
          src={`${address}.svg`}
          alt={t('influencer.codes.qr-alt', { code: code.code })}
          width={180}
          height={180}
          loading="lazy"
        />
        <div className="own-code-actions">
          {(['png', 'svg'] as const).map((kind) => (
            <a key={kind} className={buttonClass('default')} href={`${address}.${kind}?download`} download>
              <Icon name="download" size={16} />
              {t('influencer.codes.download', { kind: kind.toUpperCase() })}
            </a>
          ))}
        </div>
      </div>
    </details>
  )
}
