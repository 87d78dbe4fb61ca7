import { type SubmissionResult, useForm } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { PolicyWords } from '#app/features/policies/ui/policy-words.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { OwnApplication } from '../../queries/find-own-application.server.ts'
import { StepForm } from './step-form.tsx'

/** A version with its words in the reader's language, as they are shown and hashed. */
export type ShownPolicy = {
  readonly versionId: string
  readonly language: 'es' | 'en'
  readonly sha256: string
  readonly title: string
  readonly version: number
  readonly html: string
}

type Props = {
  readonly application: OwnApplication
  readonly policies: readonly ShownPolicy[]
  readonly lastResult: SubmissionResult | undefined
}

/** Each text to be read where it stands, and accepted by its own box. What was accepted stays. */
export function ConsentsForm({ application, policies, lastResult }: Props) {
  const { t } = useTranslation()
  const [form] = useForm({ id: 'consents', lastResult })
  const given = (versionId: string) => application.consents.find((consent) => consent.versionId === versionId)
  return (
    <StepForm form={form} revision={application.revision}>
      {policies.length === 0 ? <p className="soft">{t('registration.consents.none')}</p> : null}
      {policies.map(({ versionId, language, sha256, title, version, html }) => {
        const consent = given(versionId)
        return (
          <section key={versionId} className="consent">
            <details open={consent === undefined}>
              <summary>
                {title} <span className="faint">{t('registration.consents.version', { version })}</span>
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text is read by keyboard */}
              <div className="consent-words" tabIndex={0}>
                <PolicyWords html={html} />
              </div>
            </details>
            {consent === undefined ? (
              <label className="consent-box">
                <input type="checkbox" name="accepted" value={`${versionId}:${language}:${sha256}`} />
                <span>{t('registration.consents.accept', { title })}</span>
              </label>
            ) : (
              <p className="join-paper-file">
                <Icon name="check-circle" size={16} />
                <span>
                  {t('registration.consents.accepted')} <DateText value={consent.acceptedAt} />
                </span>
              </p>
            )}
          </section>
        )
      })}
    </StepForm>
  )
}
