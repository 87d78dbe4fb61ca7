import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { OwnCampaign } from '../../queries/list-own-campaigns.server.ts'
import { OwnCampaignCard } from './own-campaign-card.tsx'

const parts = ['waiting', 'mine', 'open', 'past'] as const
type Part = (typeof parts)[number]

/** My campaigns: what waits for my answer, what I am in, what is open to me, and what was. */
export function OwnCampaignList({ campaigns }: { campaigns: readonly OwnCampaign[] }) {
  const { t } = useTranslation()
  if (campaigns.length === 0)
    return (
      <Card>
        <EmptyState icon="campaign" title={t('members.own.empty')} text={t('members.own.empty-text')} />
      </Card>
    )
  return (
    <div className="stack">
      {parts.map((part) => {
        const found = campaigns.filter((campaign) => partOf(campaign) === part)
        return found.length === 0 ? null : (
          <section key={part} className="stack" aria-label={t(`members.own.part.${part}`)}>
            <h2 className="section-title">{t(`members.own.part.${part}`)}</h2>
            <div className="halves">
              {found.map((campaign) => (
                <OwnCampaignCard key={campaign.id} campaign={campaign} />
              ))}
            </div>
          </section>
        )
      })}
    </div>
  )
}

function partOf({ membership, mustAccept, mayApply, status }: OwnCampaign): Part {
  if (status === 'ended' || status === 'archived') return 'past'
  if (membership?.status === 'invited' || mustAccept) return 'waiting'
  if (membership?.status === 'member' || membership?.status === 'applied') return 'mine'
  return mayApply ? 'open' : 'past'
}
