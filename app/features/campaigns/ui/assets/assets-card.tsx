import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import type { CampaignAsset } from '../../queries/list-assets.server.ts'
import { AssetCards } from './asset-cards.tsx'

type AssetsCardProps = {
  readonly assets: readonly CampaignAsset[]
  readonly base: string
  readonly text: string
  /** Shown where there is none. */
  readonly empty: string
  readonly actions?: ReactNode
}

/** What a campaign hands out. */
export function AssetsCard({ assets, base, text, empty, actions }: AssetsCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('campaigns.assets.card')} description={text} actions={actions}>
      {assets.length === 0 ? <p className="soft">{empty}</p> : <AssetCards assets={assets} base={base} />}
    </Card>
  )
}
