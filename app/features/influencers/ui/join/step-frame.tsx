import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApplicationField, type ApplicationStep, applicationSteps, fieldsOfSteps } from '#app/domain/application-field.ts'
import { Icon } from '#app/ui/icon.tsx'

type StepFrameProps = {
  readonly step: ApplicationStep
  readonly missing: readonly ApplicationField[]
  readonly base: string
  readonly children: ReactNode
}

/** A step of the form: where one is, which steps are done, and the step itself. Every step may be gone to at any time. */
export function StepFrame({ step, missing, base, children }: StepFrameProps) {
  const { t } = useTranslation()
  const position = applicationSteps.indexOf(step)
  return (
    <div className="join">
      <nav className="join-steps" aria-label={t('registration.steps.label')}>
        <p className="join-count">
          {t('registration.steps.count', { step: position + 1, of: applicationSteps.length })}
          <progress max={applicationSteps.length} value={position + 1} aria-hidden />
        </p>
        <ol>
          {applicationSteps.map((each) => {
            const isDone =
              each !== 'review' && !missing.some((field) => (fieldsOfSteps[each] as readonly string[]).includes(field))
            return (
              <li key={each}>
                <Link
                  to={`${base}/${each}`}
                  aria-current={each === step ? 'step' : undefined}
                  className={isDone ? 'join-step join-step-done' : 'join-step'}
                >
                  <span className="join-dot">{isDone ? <Icon name="check" size={12} /> : null}</span>
                  {t(`registration.steps.${each}`)}
                  {isDone ? <span className="visually-hidden">{t('registration.steps.done')}</span> : null}
                </Link>
              </li>
            )
          })}
        </ol>
      </nav>
      <section className="join-step-body">
        <header>
          <h1>{t(`registration.steps.${step}`)}</h1>
          <p className="soft">{t(`registration.intro.${step}`)}</p>
        </header>
        {children}
      </section>
    </div>
  )
}
