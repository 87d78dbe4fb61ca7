import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { GateResult } from '#app/domain/cut-off.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'
import { gateFinding } from '../gate-finding.ts'

type GateListProps = {
  readonly gates: readonly GateResult[]
  readonly checkedAt: Date | null
  readonly isSealed: boolean
  /** `/brands/<slug>`. */
  readonly home: string
}

/** Where each gate is put right. */
const remedies: Readonly<Record<GateResult['gate'], string | null>> = {
  'hook-healthy': '/settings/vtex',
  'nothing-unprocessed': '/notifications',
  'nothing-due': '/commissions?status=confirmed',
  'books-proven': null,
}

/** What must be true before the seal, as it was found last: in words and numbers, and what to do where it is not. */
export function GateList({ gates, checkedAt, isSealed, home }: GateListProps) {
  const { t } = useTranslation()
  return (
    <Card
      isFlush
      title={t('cut-offs.gates.title')}
      description={
        checkedAt === null ? (
          t('cut-offs.gates.not-yet')
        ) : (
          <>
            {t(isSealed ? 'cut-offs.gates.at-seal' : 'cut-offs.gates.checked')} <DateText value={checkedAt} show="day-time" />
          </>
        )
      }
    >
      <ul className="entries">
        {gates.map(({ gate, isMet, detail }) => {
          const to = remedies[gate]
          return (
            <li key={gate} className="entry">
              <span className="entry-main">
                <strong>{t(`cut-offs.gate.${gate}.name`)}</strong>
                <span className="soft">{isMet ? t(`cut-offs.gate.${gate}.met`) : gateFinding(t, { gate, isMet, detail })}</span>
                {isMet || isSealed ? null : (
                  <span className="soft">
                    {t(`cut-offs.gate.${gate}.remedy`)}{' '}
                    {to === null ? null : <Link to={`${home}${to}`}>{t('cut-offs.gates.go')}</Link>}
                  </span>
                )}
              </span>
              <StatusTag tone={isMet ? 'positive' : 'negative'} icon={isMet ? 'check-circle' : 'x-circle'}>
                {t(isMet ? 'cut-offs.gates.met' : 'cut-offs.gates.not-met')}
              </StatusTag>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
