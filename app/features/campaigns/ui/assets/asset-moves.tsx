import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { buttonClass } from '#app/ui/link-button.tsx'
import type { CampaignAsset } from '../../queries/list-assets.server.ts'

type AssetMovesProps = {
  readonly asset: CampaignAsset
  readonly index: number
  /** All that are listed, in their order. */
  readonly ids: readonly string[]
}

/** What becomes of a file: its name, its place, its end. */
export function AssetMoves({ asset, index, ids }: AssetMovesProps) {
  const { t } = useTranslation()
  const { id, name } = asset
  return (
    <div className="asset-moves">
      <Form method="post" className="asset-rename">
        <input type="hidden" name="assetId" value={id} />
        <input
          className="control"
          name="name"
          defaultValue={name}
          key={name}
          required
          maxLength={120}
          aria-label={t('campaigns.assets.name-of', { name })}
        />
        <button type="submit" name="intent" value="rename" className={buttonClass()}>
          {t('campaigns.assets.rename')}
        </button>
      </Form>
      <div className="button-row">
        <Place ids={ids} from={index} to={index - 1} label={t('campaigns.assets.earlier', { name })} icon="chevron-left" />
        <Place ids={ids} from={index} to={index + 1} label={t('campaigns.assets.later', { name })} icon="chevron-right" />
        <Form method="post" className="asset-remove">
          <input type="hidden" name="assetId" value={id} />
          <ConfirmButton
            label={t('campaigns.assets.remove')}
            title={t('campaigns.assets.remove-title', { name })}
            isDangerous
            name="intent"
            value="remove"
          >
            <p>{t('campaigns.assets.remove-text')}</p>
          </ConfirmButton>
        </Form>
      </div>
    </div>
  )
}

type PlaceProps = {
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
  readonly label: string
  readonly icon: 'chevron-left' | 'chevron-right'
}

/** One place on; posts the whole order, so that nobody's change of it is undone unseen. */
function Place({ ids, from, to, label, icon }: PlaceProps) {
  const others = ids.filter((_, index) => index !== from)
  const order = [...others.slice(0, Math.max(0, to)), ids[from]!, ...others.slice(Math.max(0, to))]
  return (
    <Form method="post">
      {order.map((id) => (
        <input key={id} type="hidden" name="assetIds" value={id} />
      ))}
      <button
        type="submit"
        name="intent"
        value="order"
        className={buttonClass()}
        aria-label={label}
        title={label}
        disabled={to < 0 || to >= ids.length}
      >
        <Icon name={icon} size={16} />
      </button>
    </Form>
  )
}
