import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { SelectInput } from '#app/ui/form/select-input.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { secretOverlaps } from '../client-inputs.ts'
import type { ApiClientRow } from '../queries/list-api-clients.server.ts'
import type { BrandNames } from './grant-tags.tsx'
import { BrandLimit, ScopeTags } from './scope-tags.tsx'

type ClientDetailProps = {
  readonly client: ApiClientRow
  readonly brandNames: BrandNames
  readonly isOwn: boolean
  readonly mayChange: boolean
}

const overlapField = {
  id: 'overlap',
  name: 'overlapHours',
  errorId: 'overlap-error',
  descriptionId: 'overlap-help',
  initialValue: '24',
}

/** What a program may do, and what can be done with it. */
export function ClientDetail({ client, brandNames, isOwn, mayChange }: ClientDetailProps) {
  const { t } = useTranslation()
  const { expiresAt, lastUsedAt, previousSecretUntil } = client
  return (
    <div className="columns">
      <Card title={t('clients.detail.about')}>
        <KeyValues
          items={[
            { label: t('clients.secret.id'), value: <code className="wrap">{client.id}</code> },
            { label: t('clients.owner'), value: client.ownerName, hint: t('clients.detail.owner-hint') },
            { label: t('clients.scopes'), value: <ScopeTags scopes={client.scopes} /> },
            { label: t('clients.brands'), value: <BrandLimit brandIds={client.brandIds} brandNames={brandNames} /> },
            { label: t('clients.created'), value: <DateText value={client.createdAt} show="day-time" /> },
            { label: t('clients.until'), value: expiresAt === null ? '—' : <DateText value={expiresAt} show="day-time" /> },
            {
              label: t('clients.last-used'),
              value: lastUsedAt === null ? t('clients.never') : <DateText value={lastUsedAt} show="relative" />,
            },
            ...(previousSecretUntil === null
              ? []
              : [{ label: t('clients.detail.previous'), value: <DateText value={previousSecretUntil} show="day-time" /> }]),
          ]}
        />
      </Card>
      {client.state !== 'live' || !mayChange ? null : (
        <div className="stack">
          {isOwn ? <RotateCard /> : null}
          <RevokeCard name={client.name} />
        </div>
      )}
    </div>
  )
}

function RotateCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('clients.rotate.title')} description={t('clients.rotate.text')}>
      <Form method="post" className="form">
        <SelectInput
          field={overlapField}
          label={t('clients.rotate.overlap')}
          options={secretOverlaps.map((hours) => ({ value: String(hours), label: t('clients.rotate.hours', { count: hours }) }))}
        />
        <div className="form-actions">
          <ConfirmButton label={t('clients.rotate.submit')} title={t('clients.rotate.title')} name="intent" value="rotate">
            {t('clients.rotate.confirm')}
          </ConfirmButton>
        </div>
      </Form>
    </Card>
  )
}

function RevokeCard({ name }: { name: string }) {
  const { t } = useTranslation()
  return (
    <Card title={t('clients.revoke.title')} description={t('clients.revoke.text')}>
      <Form method="post">
        <ConfirmButton
          label={t('clients.revoke.submit')}
          title={t('clients.revoke.title')}
          name="intent"
          value="revoke"
          isDangerous
        >
          {t('clients.revoke.confirm', { name })}
        </ConfirmButton>
      </Form>
    </Card>
  )
}
