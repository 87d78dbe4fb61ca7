import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** The VTEX resources that the platform needs, in the order in which it needs them. */
const resources = ['view-order', 'list-orders', 'hook', 'coupons'] as const

/** What a test of the keys answered: `granted`, or why not. */
export type Permissions = Readonly<Record<(typeof resources)[number], string>>

type PermissionCardProps = { readonly report: Permissions | undefined; readonly mayTest: boolean }

/** What the keys may do, resource by resource, and what to add in VTEX where something is missing. */
export function PermissionCard({ report, mayTest }: PermissionCardProps) {
  const { t } = useTranslation()
  const isAllGranted = report !== undefined && resources.every((resource) => report[resource] === 'granted')
  return (
    <Card title={t('brands.vtex.permissions.title')} description={t('brands.vtex.permissions.text')}>
      {report === undefined ? null : (
        <ul className="lines" role="status">
          {resources.map((resource) => (
            <PermissionLine key={resource} resource={resource} answer={report[resource]} />
          ))}
        </ul>
      )}
      {isAllGranted ? <p className="card-link">{t('brands.vtex.permissions.all-granted')}</p> : null}
      {mayTest ? (
        <Form method="post" className="card-link">
          <SubmitButton type="default" name="intent" value="test-permissions">
            {t('brands.vtex.permissions.test')}
          </SubmitButton>
        </Form>
      ) : null}
    </Card>
  )
}

function PermissionLine({ resource, answer }: { resource: (typeof resources)[number]; answer: string }) {
  const { t } = useTranslation()
  const name = t(`brands.vtex.permissions.${resource}`)
  if (answer === 'granted')
    return (
      <li>
        <span>{name}</span>
        <StatusTag tone="positive" icon="check-circle">
          {t('brands.vtex.permissions.granted')}
        </StatusTag>
      </li>
    )
  const isMissing = answer === 'forbidden'
  const isRefused = answer === 'unauthorized'
  const advice = isMissing
    ? t(`brands.vtex.permissions.resource.${resource}`)
    : isRefused
      ? t('brands.vtex.permissions.keys-refused')
      : t('brands.vtex.permissions.unanswered')
  const words = isMissing ? 'missing' : isRefused ? 'bad-keys' : 'unknown'
  return (
    <li>
      <span>
        {name}
        <span className="soft small block">{advice}</span>
      </span>
      <StatusTag tone={words === 'unknown' ? 'notice' : 'negative'} icon={words === 'unknown' ? 'alert' : 'x-circle'}>
        {t(`brands.vtex.permissions.${words}`)}
      </StatusTag>
    </li>
  )
}
