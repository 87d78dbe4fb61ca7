import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { assetEndings, largestAsset, mostAssets } from '../../asset-inputs.ts'
import type { CampaignAsset } from '../../queries/list-assets.server.ts'
import { AssetCards } from './asset-cards.tsx'
import { AssetMoves } from './asset-moves.tsx'

type AssetEditorProps = {
  readonly assets: readonly CampaignAsset[]
  /** The page's own address: files are below it. */
  readonly base: string
  /** Why the last file was not taken. */
  readonly refused: string | null
  readonly errors: string[] | undefined
}

/** The files of a campaign: one more, and what becomes of those that are there. All of it works without JavaScript. */
export function AssetEditor({ assets, base, refused, errors }: AssetEditorProps) {
  const { t } = useTranslation()
  const isSending = useNavigation().formData?.has('file') === true
  const limits = { megabytes: largestAsset / 1024 / 1024, most: mostAssets }
  return (
    <div className="stack">
      <FormErrors errors={errors} />
      <Card title={t('campaigns.assets.add-title')} description={t('campaigns.assets.add-text', limits)}>
        <Form method="post" encType="multipart/form-data" className="form" key={assets.length}>
          <div className="form-row">
            <div className="field">
              <label htmlFor="asset-file">{t('campaigns.assets.file')}</label>
              <input
                id="asset-file"
                type="file"
                name="file"
                required
                accept={assetEndings}
                className="control"
                aria-describedby={refused === null ? undefined : 'asset-refused'}
                aria-invalid={refused === null ? undefined : true}
              />
              {refused === null ? null : (
                <p id="asset-refused" className="field-error" role="alert">
                  {refused}
                </p>
              )}
            </div>
            <div className="field">
              <label htmlFor="asset-name">{t('campaigns.assets.name')}</label>
              <input id="asset-name" name="name" maxLength={120} className="control" autoComplete="off" />
              <p className="field-help">{t('campaigns.assets.name-help')}</p>
            </div>
          </div>
          <div className="form-actions">
            <SubmitButton>{t(isSending ? 'campaigns.assets.sending' : 'campaigns.assets.add')}</SubmitButton>
          </div>
        </Form>
      </Card>
      <Card title={t('campaigns.assets.listed')} description={t('campaigns.assets.listed-text')}>
        {assets.length === 0 ? (
          <EmptyState icon="inbox" title={t('campaigns.assets.none')} text={t('campaigns.assets.none-text')} />
        ) : (
          <AssetCards assets={assets} base={base}>
            {(asset, index) => <AssetMoves asset={asset} index={index} ids={assets.map(({ id }) => id)} />}
          </AssetCards>
        )}
      </Card>
    </div>
  )
}
