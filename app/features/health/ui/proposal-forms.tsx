import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '#app/domain/code-signal.ts'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { MoneyText } from '#app/ui/money-text.tsx'
import { endsInHours } from '../inputs.ts'
import type { ProposalPreview } from '../queries/preview-proposal.server.ts'

/** What can be done about a leak, each with what will happen and what stays, before it is asked. */
export function ProposalForms({ previews }: { previews: readonly ProposalPreview[] }) {
  const { t } = useTranslation()
  const { kept } = previews[0]!
  return (
    <Card
      title={t('health.signal.act')}
      description={t('health.signal.act-text', { commissions: t('health.signal.kept', { count: kept.commissions }) })}
    >
      <div className="stack">
        {kept.amounts.length === 0 ? null : (
          <KeyValues
            items={kept.amounts.map((amount) => ({
              label: t('health.signal.stays', { currency: amount.currency }),
              value: <MoneyText value={amount} tone="plain" />,
            }))}
          />
        )}
        <div className="halves proposals">
          {previews.map((preview) => (
            <ProposalForm key={preview.proposal} preview={preview} />
          ))}
        </div>
      </div>
    </Card>
  )
}

function ProposalForm({ preview }: { preview: ProposalPreview }) {
  const { t } = useTranslation()
  const { proposal, code, campaign, uses, pattern, isPossible, holder } = preview
  const words = { code, campaign, uses, name: holder?.name ?? t('health.signal.nobody'), pattern: pattern ?? '' }
  return (
    <Form method="post" className="form proposal">
      <div>
        <h3>{t(`health.proposal.${proposal}`)}</h3>
        <p className="soft">{t(`health.propose.${proposal}.text`, words)}</p>
      </div>
      {isPossible ? (
        <>
          <Fields proposal={proposal} preview={preview} />
          <div className="form-actions">
            <ConfirmButton
              label={t(`health.propose.${proposal}.label`)}
              title={t(`health.propose.${proposal}.title`, words)}
              name="intent"
              value={proposal}
            >
              <p>{t(`health.propose.${proposal}.text`, words)}</p>
            </ConfirmButton>
          </div>
        </>
      ) : (
        <p className="soft">{t('health.signal.not-possible')}</p>
      )}
    </Form>
  )
}

function Fields({ proposal, preview }: { proposal: Proposal; preview: ProposalPreview }) {
  const { t } = useTranslation()
  const { uses, pattern, maxUses, maxUsesPerClient } = preview
  if (proposal === 'pause') return null
  if (proposal === 'limit')
    return (
      <>
        <NumberField
          name="maxUses"
          label={t('health.propose.uses')}
          help={t('health.propose.uses-help', { count: uses })}
          value={maxUses}
        />
        <NumberField
          name="maxUsesPerClient"
          label={t('health.propose.per-client')}
          help={t('codes.limits.per-client-help')}
          value={maxUsesPerClient}
        />
      </>
    )
  return (
    <>
      {proposal === 'rotate' ? (
        <div className="field">
          <label htmlFor="proposal-code">{t('health.propose.new-code')}</label>
          <input id="proposal-code" name="code" className="control" autoComplete="off" spellCheck={false} maxLength={40} />
          <p className="field-help">{t('health.propose.new-code-help', { pattern: pattern ?? '' })}</p>
        </div>
      ) : (
        <NumberField name="count" label={t('health.propose.count')} value={50} />
      )}
      <div className="field">
        <label htmlFor={`ends-${proposal}`}>{t('health.propose.ends-in')}</label>
        <select id={`ends-${proposal}`} name="endsIn" className="control" defaultValue={proposal === 'rotate' ? '24' : ''}>
          {proposal === 'rotate' ? null : <option value="">{t('health.propose.stays')}</option>}
          {endsInHours.map((hours) => (
            <option key={hours} value={hours}>
              {t(`health.propose.hours.${hours}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

type NumberFieldProps = {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: number | null
}

function NumberField({ name, label, help, value }: NumberFieldProps) {
  return (
    <div className="field">
      <label htmlFor={`proposal-${name}`}>{label}</label>
      <input id={`proposal-${name}`} name={name} type="number" min={1} className="control" defaultValue={value ?? ''} />
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </div>
  )
}
