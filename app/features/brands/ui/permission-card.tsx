import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** What a test of the keys answered for one resource of VTEX's License Manager. */
export type Permission = {
  readonly resource: 'view-order' | 'list-orders' | 'hook' | 'coupons' | 'products' | 'skus' | 'collections'
  readonly product: string
  readonly name: string
  readonly result: 'granted' | 'missing' | 'bad-keys' | 'unanswered'
}

type PermissionCardProps = { readonly report: readonly Permission[] | undefined; readonly mayTest: boolean }

/** What the keys may do, resource by resource, and what to add in VTEX where something is missing. */
export function PermissionCard({ report, mayTest }: PermissionCardProps) {
  const { t } = useTranslation()
  const isAllGranted = report?.every(({ result }) => result === 'granted') === true
  return (
    <Card title={t('brands.vtex.permissions.title')} description={t('brands.vtex.permissions.text')}>
      {report === undefined ? null : (
        <ul className="lines" role="status">
          {report.map((permission) => (
            <PermissionLine key={permission.resource} permission={permission} />
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

function PermissionLine({ permission: { resource, product, name, result } }: { permission: Permission }) {
  const { t } = useTranslation()
  const words = t(`brands.vtex.permissions.resources.${resource}`)
  if (result === 'granted')
    return (
      <li>
        <span>{words}</span>
        <StatusTag tone="positive" icon="check-circle">
          {t('brands.vtex.permissions.granted')}
        </StatusTag>
      </li>
    )
  return (
    <li>
      <span>
        {words}
        <span className="soft small block">{t(`brands.vtex.permissions.advice.${result}`, { product, name })}</span>
      </span>
      <StatusTag tone={result === 'unanswered' ? 'notice' : 'negative'} icon={result === 'unanswered' ? 'alert' : 'x-circle'}>
        {t(`brands.vtex.permissions.${result}`)}
      </StatusTag>
    </li>
  )
}
