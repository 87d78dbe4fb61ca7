import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { HookState } from '#app/domain/hook-state.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'

const looks: Record<HookState, { tone: Tone; icon: IconName }> = {
  unknown: { tone: 'neutral', icon: 'clock' },
  configured: { tone: 'positive', icon: 'check-circle' },
  missing: { tone: 'negative', icon: 'alert' },
  different: { tone: 'notice', icon: 'alert' },
  failed: { tone: 'negative', icon: 'x-circle' },
}

type HookCardProps = { readonly connection: VtexConnectionView; readonly url: string; readonly mayConfigure: boolean }

/** How the orders hook stands, when it was last heard of, and the button that sets it. */
export function HookCard({ connection, url, mayConfigure }: HookCardProps) {
  const { t } = useTranslation()
  const { hookState, hookCheckedAt, lastPingAt, lastNotificationAt } = connection
  const at = (instant: Date | null) =>
    instant === null ? <span className="soft">{t('brands.vtex.hook.never')}</span> : <DateText value={instant} show="day-time" />
  return (
    <Card title={t('brands.vtex.hook.title')} description={t('brands.vtex.hook.text')}>
      <KeyValues
        items={[
          {
            label: t('brands.vtex.state'),
            value: (
              <span className="stacked-start">
                <StatusTag {...looks[hookState]}>{t(`brands.vtex.hook.state.${hookState}`)}</StatusTag>
                {hookState === 'configured' ? null : (
                  <span className="soft small">{t(`brands.vtex.hook.next.${hookState}`)}</span>
                )}
              </span>
            ),
          },
          {
            label: t('brands.vtex.hook.url'),
            value: (
              <span className="stacked-start">
                <code className="wrap">{url}</code>
                <CopyButton text={url} subject={t('brands.vtex.hook.url')} />
              </span>
            ),
          },
          { label: t('brands.vtex.hook.checked'), value: at(hookCheckedAt) },
          { label: t('brands.vtex.hook.last-ping'), value: at(lastPingAt) },
          { label: t('brands.vtex.hook.last-notification'), value: at(lastNotificationAt) },
        ]}
      />
      {mayConfigure ? (
        <Form method="post" className="card-link">
          <ConfirmButton
            label={t('brands.vtex.hook.configure')}
            title={t('brands.vtex.hook.confirm-title')}
            look="primary"
            name="intent"
            value="configure-hook"
          >
            <p>{t('brands.vtex.hook.confirm-text')}</p>
          </ConfirmButton>
        </Form>
      ) : null}
    </Card>
  )
}
