import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import type { CampaignIntent } from '../form-inputs.ts'

const moves: Record<CampaignStatus, readonly CampaignIntent[]> = {
  draft: ['archive', 'publish'],
  scheduled: ['end'],
  active: ['end', 'pause'],
  paused: ['end', 'resume'],
  ended: ['archive'],
  archived: [],
}

type CampaignMovesProps = {
  readonly campaign: { readonly status: CampaignStatus; readonly startsAt: Date; readonly name: string }
  /** Codes that the move touches. */
  readonly liveCodes: number
}

/** The ways on from a campaign's status, each saying what will happen before it does. */
export function CampaignMoves({ campaign, liveCodes }: CampaignMovesProps) {
  const { t } = useTranslation()
  const { locale, timeZone, now } = useReader()
  const begins = campaign.startsAt > now
  const date = formatDate(campaign.startsAt, locale, timeZone, 'long')
  return (
    <>
      {moves[campaign.status].map((intent) => (
        <Form method="post" key={intent}>
          <ConfirmButton
            label={t(`campaigns.moves.${intent}.label`)}
            title={t(`campaigns.moves.${intent}.title`, { name: campaign.name })}
            look={intent === 'publish' || intent === 'resume' ? 'primary' : 'default'}
            isDangerous={intent === 'end'}
            name="intent"
            value={intent}
          >
            <p>
              {intent === 'publish' && begins
                ? t('campaigns.moves.publish.later', { date })
                : t(`campaigns.moves.${intent}.text`, { count: liveCodes })}
            </p>
          </ConfirmButton>
        </Form>
      ))}
    </>
  )
}
