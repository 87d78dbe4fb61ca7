import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type SetupStep, setupSteps } from '#app/domain/vtex-setup.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { VtexConnectionView } from '../queries/get-vtex-connection.server.ts'
import { HookStep, PermissionsStep, PingStep, PromotionsStep } from './setup-checks.tsx'
import { AccountForm, KeysForm } from './setup-keys.tsx'

type SetupStepsProps = {
  readonly connection: VtexConnectionView | null
  readonly done: Readonly<Record<SetupStep, boolean>>
  /** The first step that is not done; null: all are. */
  readonly next: SetupStep | null
  /** Typed in the first step, or stored. */
  readonly account: string | null
  readonly isAccountMalformed: boolean
  readonly url: string
  readonly home: string
  readonly lastResult: SubmissionResult<string[]> | undefined
}

type Standing = 'done' | 'current' | 'later'

/** From an account to the first ping, one thing at a time. What is done stays done: whoever comes back goes on where they were. */
export function SetupSteps({ connection, done, next, account, isAccountMalformed, url, home, lastResult }: SetupStepsProps) {
  const { t } = useTranslation()
  const isAccountOpen = connection === null && account === null
  const standingOf = (step: SetupStep): Standing => (done[step] ? 'done' : step === next && !isAccountOpen ? 'current' : 'later')
  const bodies: Readonly<Record<SetupStep, ReactNode>> = {
    keys: account === null ? null : <KeysForm account={account} lastResult={lastResult} />,
    permissions: <PermissionsStep connection={connection} />,
    promotions: <PromotionsStep connection={connection} />,
    hook: <HookStep connection={connection} url={url} />,
    ping: <PingStep />,
  }
  return (
    <>
      {next === null ? (
        <Card>
          <EmptyState
            icon="check-circle"
            title={t('brands.setup.done')}
            text={t('brands.setup.done-text')}
            action={
              <LinkButton to={`${home}/campaigns/new`} look="primary">
                {t('brands.setup.first-campaign')}
              </LinkButton>
            }
          />
        </Card>
      ) : null}
      <ol className="setup">
        <Step number={1} standing={isAccountOpen ? 'current' : 'done'} title={t('brands.setup.account.title')} result={account}>
          <AccountForm isMalformed={isAccountMalformed} />
        </Step>
        {setupSteps.map((step, index) => (
          <Step
            key={step}
            number={index + 2}
            standing={standingOf(step)}
            title={t(`brands.setup.steps.${step}.title`)}
            result={step === 'keys' && connection !== null ? `•••• ${connection.appKeyEnding}` : null}
          >
            {bodies[step]}
          </Step>
        ))}
      </ol>
    </>
  )
}

type StepProps = {
  readonly number: number
  readonly standing: Standing
  readonly title: string
  /** What a step that is done came to. */
  readonly result: string | null
  readonly children: ReactNode
}

function Step({ number, standing, title, result, children }: StepProps) {
  const { t } = useTranslation()
  return (
    <li className={`setup-step setup-${standing}`} aria-current={standing === 'current' ? 'step' : undefined}>
      <span className="setup-mark" aria-hidden>
        {standing === 'done' ? <Icon name="check" size={16} /> : number}
      </span>
      <div className="setup-body">
        <h2>
          {title}
          <span className="visually-hidden">{`: ${t(`brands.setup.standing.${standing}`)}`}</span>
          {standing === 'done' && result !== null ? <span className="soft small">{result}</span> : null}
        </h2>
        {standing === 'current' ? <div className="setup-work">{children}</div> : null}
      </div>
    </li>
  )
}
