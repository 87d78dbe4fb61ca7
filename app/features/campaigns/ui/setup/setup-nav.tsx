import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type SetupStep, setupAddress, setupSteps } from '../../setup-steps.ts'

/** The steps of a new campaign and where one is. @param campaign its address; null before it is made: then they only tell what comes */
export function SetupNav({ current, campaign }: { readonly current: SetupStep; readonly campaign: string | null }) {
  const { t } = useTranslation()
  const place = setupSteps.indexOf(current)
  return (
    <nav className="setup-nav" aria-label={t('campaigns.setup.steps')}>
      <ol>
        {setupSteps.map((step, index) => {
          const label = (
            <>
              <span className="setup-number" aria-hidden>
                {index + 1}
              </span>
              <span>{t(`campaigns.setup.step.${step}`)}</span>
            </>
          )
          return (
            <li key={step} data-place={index < place ? 'before' : index === place ? 'here' : 'after'}>
              {campaign === null || step === current ? (
                <span aria-current={step === current ? 'step' : undefined}>{label}</span>
              ) : (
                <Link to={setupAddress(campaign, step)}>{label}</Link>
              )}
            </li>
          )
        })}
      </ol>
      <p className="soft small">{t('campaigns.setup.kept')}</p>
    </nav>
  )
}
