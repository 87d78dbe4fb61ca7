import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#app/ui/card.tsx'
import { formatMoney } from '#app/ui/format.ts'
import { useReader } from '#app/ui/shell-data.ts'
import type { SimulatedInfluencer, TermsSimulation as Simulation } from '../queries/simulate-terms.server.ts'

/** Typing goes on for longer than it takes to ask: only a pause is asked about. */
const pauseMs = 500

type TermsSimulationProps = {
  /** Id of the form whose terms are tried. */
  readonly formId: string
  /** Where they are tried. */
  readonly address: string
}

/** What the last month's orders would have paid with the terms as they are typed, beside the ones in force; follows the form. */
export function TermsSimulation({ formId, address }: TermsSimulationProps) {
  const { t } = useTranslation()
  const fetcher = useFetcher<{ simulation: Simulation | null }>()
  const submit = useRef(fetcher.submit)
  submit.current = fetcher.submit
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let pause: ReturnType<typeof setTimeout> | undefined
    const ask = () => submit.current(new FormData(form), { method: 'post', action: address })
    const later = () => {
      clearTimeout(pause)
      pause = setTimeout(ask, pauseMs)
    }
    ask()
    form.addEventListener('input', later)
    form.addEventListener('change', later)
    return () => {
      clearTimeout(pause)
      form.removeEventListener('input', later)
      form.removeEventListener('change', later)
    }
  }, [formId, address])
  const simulation = fetcher.data?.simulation ?? null
  return (
    <Card title={t('overview.simulation.title')} description={t('overview.simulation.help')}>
      <div aria-live="polite" aria-busy={fetcher.state !== 'idle'} className={fetcher.state === 'idle' ? undefined : 'soft'}>
        {simulation === null ? <p className="soft">{t('overview.simulation.waits')}</p> : <Result simulation={simulation} />}
      </div>
    </Card>
  )
}

function Result({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { basis, currency, orders, isPartial, total, influencers } = simulation
  const money = (amount: bigint, signed = false) => formatMoney({ amount, currency }, locale, { signed })
  if (orders === 0) return <p className="soft">{t('overview.simulation.none')}</p>
  const changed = influencers.filter(({ asTyped, inForce }) => asTyped !== inForce).slice(0, 5)
  return (
    <div className="simulation" suppressHydrationWarning>
      <p className="soft">{t(`overview.simulation.basis.${basis}`, { count: orders, sales: money(total.sales) })}</p>
      <dl className="simulation-totals">
        <div>
          <dt>{t('overview.simulation.as-typed')}</dt>
          <dd>
            <strong>{money(total.asTyped)}</strong>
          </dd>
        </div>
        {total.inForce === null ? null : (
          <>
            <div>
              <dt>{t('overview.simulation.in-force')}</dt>
              <dd>{money(total.inForce)}</dd>
            </div>
            <div>
              <dt>{t('overview.simulation.difference')}</dt>
              <dd>{money(total.asTyped - total.inForce, true)}</dd>
            </div>
          </>
        )}
      </dl>
      {changed.length === 0 ? null : (
        <ul className="simulation-people" aria-label={t('overview.simulation.people')}>
          {changed.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <span>{peopleText(one, money)}</span>
            </li>
          ))}
        </ul>
      )}
      {isPartial ? <p className="soft">{t('overview.simulation.partial')}</p> : null}
    </div>
  )
}

function peopleText({ asTyped, inForce }: SimulatedInfluencer, money: (amount: bigint, signed?: boolean) => string): string {
  return inForce === null ? money(asTyped) : `${money(asTyped)} (${money(asTyped - inForce, true)})`
}
