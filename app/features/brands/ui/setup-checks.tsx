import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'
import { PermissionReport } from './permission-card.tsx'

type CheckProps = { readonly connection: VtexConnectionView | null }

/** Each resource tried, and what to add to the role where one is missing. */
export function PermissionsStep({ connection }: CheckProps) {
  const { t } = useTranslation()
  const report = connection?.permissionReport ?? null
  return (
    <>
      <p>{t('brands.setup.steps.permissions.text')}</p>
      <PermissionReport report={report} checkedAt={connection?.permissionsCheckedAt ?? null} />
      <Move intent="test-permissions" label={t(report === null ? 'brands.vtex.permissions.test' : 'brands.setup.again')} />
    </>
  )
}

/** Whether a campaign's promotion would find room. */
export function PromotionsStep({ connection }: CheckProps) {
  const { t } = useTranslation()
  const room = connection?.promotionRoom ?? null
  return (
    <>
      <p>{t('brands.setup.steps.promotions.text')}</p>
      {room === null ? null : (
        <p className="field-error">
          <Icon name="alert" size={16} />
          {t('brands.setup.steps.promotions.full', room)}
        </p>
      )}
      <Move intent="check-promotions" label={t(room === null ? 'brands.setup.steps.promotions.check' : 'brands.setup.again')} />
    </>
  )
}

export function HookStep({ connection, url }: CheckProps & { url: string }) {
  const { t } = useTranslation()
  const state = connection?.hookState ?? 'unknown'
  return (
    <>
      <p>{t('brands.setup.steps.hook.text')}</p>
      <code className="wrap">{url}</code>
      {state === 'unknown' || state === 'configured' ? null : (
        <p className="field-error">
          <Icon name="alert" size={16} />
          {t(`brands.vtex.hook.next.${state}`)}
        </p>
      )}
      <Move intent="configure-hook" label={t('brands.vtex.hook.configure')} />
    </>
  )
}

/** The page looks again by itself; without JavaScript by the button. */
export function PingStep() {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className="setup-waiting">
        <Icon name="sync" />
        {t('brands.setup.steps.ping.text')}
      </p>
      <Form method="get">
        <SubmitButton type="default">{t('brands.setup.look')}</SubmitButton>
      </Form>
    </>
  )
}

function Move({ intent, label }: { intent: string; label: string }) {
  return (
    <Form method="post" className="card-link">
      <SubmitButton name="intent" value={intent}>
        {label}
      </SubmitButton>
    </Form>
  )
}
