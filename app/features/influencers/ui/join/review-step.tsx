import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type ApplicationStep, applicationSteps, fieldsOfSteps, stepOf } from '#app/domain/application-field.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { OwnApplication } from '../../queries/find-own-application.server.ts'

type Props = { readonly application: OwnApplication; readonly base: string; readonly lastResult: SubmissionResult | undefined }

/** Everything at a glance, what is missing with the way to it, and the button that sends it. */
export function ReviewStep({ application, base, lastResult }: Props) {
  const { t } = useTranslation()
  const [form] = useForm({ id: 'review', lastResult })
  const { missing } = application
  const told = applicationSteps.filter((step) => step !== 'review')
  return (
    <div className="form join-form">
      <FormErrors errors={form.errors} id={form.errorId} />
      {missing.length === 0 ? null : (
        <section className="join-missing" aria-label={t('registration.review.missing')}>
          <h2>{t('registration.review.missing')}</h2>
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <Link to={`${base}/${stepOf(field)}`}>{t(`registration.fields.${field}`)}</Link>
                {field === 'email' ? <span className="soft"> · {t('registration.contact.unconfirmed')}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.map((step) => {
        const isDone = !missing.some((field) => (fieldsOfSteps[step] as readonly string[]).includes(field))
        return (
          <section key={step} className="join-summary">
            <header>
              <h2>
                <Icon name={isDone ? 'check-circle' : 'alert'} size={16} /> {t(`registration.steps.${step}`)}
              </h2>
              <Link to={`${base}/${step}`}>{t('registration.review.edit')}</Link>
            </header>
            <StepSummary step={step} application={application} />
          </section>
        )
      })}
      <Form method="post" className="join-actions">
        <input type="hidden" name="revision" value={application.revision} />
        <SubmitButton type="default" size="large" name="intent" value="back">
          {t('registration.back')}
        </SubmitButton>
        <SubmitButton size="large" name="intent" value="next" disabled={missing.length > 0}>
          {t('registration.review.submit')}
        </SubmitButton>
      </Form>
    </div>
  )
}

function StepSummary({ step, application }: { step: ApplicationStep; application: OwnApplication }) {
  const { t } = useTranslation()
  const { identity, contact, networks, files, tax, bankAccount, consents } = application
  const none = '—'
  switch (step) {
    case 'identity':
      return (
        <KeyValues
          items={[
            { label: t('registration.identity.legal-name'), value: identity.legalName ?? none },
            {
              label: t('registration.fields.document'),
              value:
                identity.documentType === null || identity.documentLastFour === null
                  ? none
                  : `${t(`registration.documents.${identity.documentType}`)} ···· ${identity.documentLastFour}`,
            },
            ...(identity.bornOn === null
              ? []
              : [
                  {
                    label: t('registration.fields.bornOn'),
                    value: <DateText value={new Date(`${identity.bornOn}T12:00:00Z`)} timeZone="UTC" />,
                  },
                ]),
          ]}
        />
      )
    case 'contact':
      return (
        <KeyValues
          items={[
            { label: t('registration.start.email'), value: application.email },
            { label: t('registration.contact.display-name'), value: application.displayName ?? none },
            { label: t('registration.contact.handle'), value: application.handle === null ? none : `@${application.handle}` },
            { label: t('registration.contact.phone'), value: contact.phone ?? none },
            {
              label: t('registration.fields.address'),
              value: [contact.address, contact.city].filter(Boolean).join(', ') || none,
            },
          ]}
        />
      )
    case 'networks':
      return (
        <p>
          {networks.map(({ network, handle }) => `${t(`registration.network-names.${network}`)} @${handle}`).join(' · ') || none}
        </p>
      )
    case 'tax':
      return <p>{tax === null ? none : t(`registration.regimes.${tax.regime}` as never)}</p>
    case 'documents':
      return <p>{files.map(({ kind }) => t(`registration.fields.${kind}`)).join(' · ') || none}</p>
    case 'bank':
      return (
        <p>
          {bankAccount === null
            ? none
            : `${bankAccount.bankName ?? t(`registration.account-kinds.${bankAccount.kind}`)} ···· ${bankAccount.numberLastFour}`}
        </p>
      )
    case 'consents':
      return <p>{t('registration.review.consents', { count: consents.length })}</p>
    case 'review':
      return null
  }
}
