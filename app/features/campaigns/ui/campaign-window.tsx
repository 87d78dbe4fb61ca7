import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'

type CampaignWindowProps = {
  readonly campaign: { readonly startsAt: Date; readonly endsAt: Date | null; readonly brand: { readonly timeZone: string } }
}

/** `1 ene 2026 – 30 nov 2026`, or `Desde el 1 ene 2026`: days of the brand's calendar, both inside. */
export function CampaignWindow({ campaign }: CampaignWindowProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const day = (instant: Date) => formatDate(instant, locale, campaign.brand.timeZone, 'day-year')
  const first = day(campaign.startsAt)
  return (
    <span className="num" suppressHydrationWarning>
      {campaign.endsAt === null
        ? t('campaigns.window.open', { first })
        : t('campaigns.window.closed', { first, last: day(new Date(campaign.endsAt.getTime() - 1)) })}
    </span>
  )
}
