import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { areProven, type PermissionCheck } from '#app/domain/vtex-setup.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

type PermissionCardProps = {
  readonly report: readonly PermissionCheck[] | null
  readonly checkedAt: Date | null
  readonly mayTest: boolean
}

/** What the keys may do, resource by resource, and what to add in VTEX where something is missing. */
export function PermissionCard({ report, checkedAt, mayTest }: PermissionCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('brands.vtex.permissions.title')} description={t('brands.vtex.permissions.text')}>
      <PermissionReport report={report} checkedAt={checkedAt} />
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

/** What a test found, one line a resource; nothing where there was none. */
export function PermissionReport({ report, checkedAt }: Pick<PermissionCardProps, 'report' | 'checkedAt'>) {
  const { t } = useTranslation()
  if (report === null) return null
  return (
    <>
      <ul className="lines">
        {report.map((permission) => (
          <PermissionLine key={permission.resource} permission={permission} />
        ))}
      </ul>
      <p className="card-link soft small">
        {areProven(report) ? `${t('brands.vtex.permissions.all-granted')} ` : null}
        {checkedAt === null ? null : <DateText value={checkedAt} show="day-time" />}
      </p>
    </>
  )
}

function PermissionLine({ permission: { resource, product, name, result } }: { permission: PermissionCheck }) {
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
