import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { ConfirmButton } from '#app/ui/confirm-button.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Signal } from '../queries/list-signals.server.ts'
import type { ProposalPreview } from '../queries/preview-proposal.server.ts'
import { EvidenceText } from './evidence-text.tsx'
import { ProposalForms } from './proposal-forms.tsx'
import { SignalStatusTag } from './signal-tags.tsx'

type SignalPageProps = {
  readonly signal: Signal
  /** One a proposal; empty where the reader does not decide. */
  readonly previews: readonly ProposalPreview[]
  readonly home: string
}

/** One sign: what was seen, what was decided, and what can be done from now on. */
export function SignalPage({ signal, previews, home }: SignalPageProps) {
  const { t } = useTranslation()
  const { code, campaign, holder, status } = signal
  const isWaiting = status === 'open' || status === 'acknowledged'
  return (
    <div className="stack">
      <Card title={t('health.signal.facts')}>
        <KeyValues
          items={[
            { label: t('health.signals.state'), value: <SignalStatusTag status={status} /> },
            { label: t('health.signal.what'), value: <EvidenceText kind={signal.kind} evidence={signal.evidence} /> },
            { label: t('health.signals.score'), value: t('health.signals.score-of', { score: signal.score }) },
            { label: t('health.signal.window'), value: <DateText value={new Date(signal.evidence.from)} show="day-time" /> },
            { label: t('health.signals.found'), value: <DateText value={signal.foundAt} show="day-time" /> },
            { label: t('health.signals.seen'), value: <DateText value={signal.seenAt} show="day-time" /> },
            { label: t('health.signal.code'), value: <Link to={`${home}/codes/${code.id}`}>{code.code}</Link> },
            {
              label: t('health.signal.holder'),
              value:
                holder === null ? t('health.signal.nobody') : <Link to={`${home}/influencers/${holder.id}`}>{holder.name}</Link>,
            },
            { label: t('health.signal.campaign'), value: campaign.name },
          ]}
        />
      </Card>
      {signal.decidedAt === null ? null : <Decided signal={signal} home={home} />}
      {isWaiting && previews.length > 0 ? (
        <>
          <Card title={t('health.signal.decide')} description={t('health.signal.decide-text')}>
            <Form method="post" className="decide">
              {status === 'open' ? (
                <SubmitButton name="intent" value="acknowledge" type="default">
                  {t('health.signal.acknowledge')}
                </SubmitButton>
              ) : null}
              <ConfirmButton
                label={t('health.signal.dismiss')}
                title={t('health.signal.dismiss-title')}
                name="intent"
                value="dismiss"
              >
                <p>{t('health.signal.dismiss-text')}</p>
                <div className="field">
                  <label htmlFor="dismiss-reason">{t('health.signal.reason')}</label>
                  <input id="dismiss-reason" name="reason" className="control" maxLength={500} autoComplete="off" />
                </div>
              </ConfirmButton>
            </Form>
          </Card>
          <ProposalForms previews={previews} />
        </>
      ) : null}
    </div>
  )
}

function Decided({ signal: { decidedBy, decidedAt, decision }, home }: { signal: Signal; home: string }) {
  const { t } = useTranslation()
  const made = decision ?? {}
  return (
    <Card title={t('health.signals.decided')}>
      <p>
        {t('health.signal.decided', { name: decidedBy ?? '' })} · <DateText value={decidedAt!} show="day-time" />
      </p>
      <ul className="lines">
        {made.proposal === undefined ? null : <li>{t(`health.proposal.${made.proposal}`)}</li>}
        {made.reason === undefined ? null : <li>{made.reason}</li>}
        {made.codeId === undefined ? null : (
          <li>
            <Link to={`${home}/codes/${made.codeId}`}>{t('health.signal.made-code', { code: made.code ?? '' })}</Link>
          </li>
        )}
        {made.batchId === undefined ? null : (
          <li>
            <Link to={`${home}/codes/batches/${made.batchId}`}>{t('health.signal.made-batch')}</Link>
          </li>
        )}
        {made.endsAt === undefined ? null : (
          <li>
            {t('health.signal.made-end')} <DateText value={new Date(made.endsAt)} show="day-time" />
          </li>
        )}
        {made.maxUses === undefined ? null : <li>{t('health.signal.made-uses', { count: made.maxUses })}</li>}
        {made.maxUsesPerClient === undefined ? null : <li>{t('health.signal.made-client', { count: made.maxUsesPerClient })}</li>}
      </ul>
    </Card>
  )
}
