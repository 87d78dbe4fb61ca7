import { useTranslation } from 'react-i18next'
import type { Audience, Network } from '#app/domain/kyc.ts'
import { Card } from '#app/ui/card.tsx'
import { formatNumber } from '#app/ui/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { useReader } from '#app/ui/shell-data.ts'
import type { topics } from '../../application-inputs.ts'
import { Given } from './given.tsx'

type NetworksCardProps = {
  readonly networks: readonly Network[]
  readonly audience: Audience | null
  /** Of an application: what they would like, and say. */
  readonly wish?: { readonly code: string | null; readonly message: string }
}

/** Where somebody publishes, and for whom. The way to each account opens apart. */
export function NetworksCard({ networks, audience, wish }: NetworksCardProps) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <Card title={t('review.networks.title')}>
      {networks.length === 0 ? <p className="soft">{t('review.networks.none')}</p> : null}
      <ul className="lines networks">
        {networks.map((network) => (
          <li key={`${network.network} ${network.handle}`}>
            <span className="network-name">
              <span className="soft small block">{t(`registration.network-names.${network.network}`)}</span>
              <NetworkLink network={network} />
            </span>
            {network.followers === null ? null : (
              <span className="num soft">
                {t('review.networks.followers', { number: formatNumber(network.followers, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <KeyValues
        items={[
          {
            label: t('review.networks.countries'),
            value: <Given>{audience?.countries.map((code) => regions.of(code) ?? code).join(', ')}</Given>,
          },
          {
            label: t('review.networks.topics'),
            value: (
              <Given>
                {audience?.topics.map((topic) => t(`registration.topics.${topic as (typeof topics)[number]}`)).join(', ')}
              </Given>
            ),
          },
          { label: t('review.networks.ages'), value: <Given>{audience?.ageRanges.join(', ')}</Given> },
          ...(wish === undefined
            ? []
            : [
                {
                  label: t('review.networks.wanted-code'),
                  value: <Given>{wish.code === null ? null : <span className="code">{wish.code}</span>}</Given>,
                },
                {
                  label: t('review.networks.message'),
                  value: <Given>{wish.message === '' ? null : <span className="long-text">{wish.message}</span>}</Given>,
                },
              ]),
        ]}
      />
    </Card>
  )
}

function NetworkLink({ network: { handle, url } }: { network: Network }) {
  if (url === null) return <>@{handle}</>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      @{handle} <Icon name="external" size={14} />
    </a>
  )
}
