import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssetKind } from '#app/domain/asset-kind.ts'
import { formatNumber } from '#app/ui/format.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { CampaignAsset } from '../../queries/list-assets.server.ts'

const icons: Record<Exclude<AssetKind, 'image'>, IconName> = { pdf: 'order', zip: 'inbox', video: 'play' }

type AssetCardsProps = {
  readonly assets: readonly CampaignAsset[]
  /** Files are at `<base>/<id>`, small pictures at `<base>/<id>/small`. */
  readonly base: string
  /** What else can be done with one. */
  readonly children?: (asset: CampaignAsset, index: number) => ReactNode
}

/** Files to download, each as a card: pictures as they look, the rest by what they are. */
export function AssetCards({ assets, base, children }: AssetCardsProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <ul className="assets">
      {assets.map((asset, index) => (
        <li key={asset.id} className="asset">
          <a className="asset-link" href={`${base}/${asset.id}`} download={asset.fileName}>
            {asset.kind === 'image' ? (
              <img className="asset-picture" src={`${base}/${asset.id}/small`} alt="" loading="lazy" decoding="async" />
            ) : (
              <span className="asset-picture">
                <Icon name={icons[asset.kind]} size={32} />
              </span>
            )}
            <span className="asset-facts">
              <span className="asset-name">{asset.name}</span>
              <span className="soft small">
                {t(`campaigns.assets.kind.${asset.kind}`)} · {sizeText(asset.sizeBytes, locale)}
              </span>
            </span>
            <Icon name="download" size={18} label={t('campaigns.assets.download', { name: asset.name })} />
          </a>
          {children?.(asset, index)}
        </li>
      ))}
    </ul>
  )
}

function sizeText(bytes: number, locale: string): string {
  const kilobytes = Math.ceil(bytes / 1024)
  if (kilobytes < 1024) return `${formatNumber(kilobytes, locale)} KB`
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)} MB`
}
