import { useTranslation } from 'react-i18next'
import { dynamicText } from '#app/i18n/dynamic-text.ts'
import { Card } from '#app/ui/card.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { KeyValues } from '#app/ui/key-values.tsx'
import type { CutOffDetail } from '../queries/get-cut-off.server.ts'

/** Who let the period pass, when, and why. */
export function OverrideNote({
  cutOff,
}: {
  cutOff: Pick<CutOffDetail, 'overriddenAt' | 'overriddenName' | 'overrideReason' | 'gates'>
}) {
  const { t } = useTranslation()
  const { overriddenAt, overriddenName, overrideReason, gates } = cutOff
  if (overriddenAt === null) return null
  const notMet = gates.filter(({ isMet }) => !isMet).map(({ gate }) => dynamicText(t, `cut-offs.gate.${gate}.name`))
  return (
    <Card title={t('cut-offs.override.done')}>
      <KeyValues
        items={[
          { label: t('cut-offs.override.who'), value: overriddenName ?? t('cut-offs.seal.platform') },
          { label: t('cut-offs.override.when'), value: <DateText value={overriddenAt} show="day-time" /> },
          ...(notMet.length === 0 ? [] : [{ label: t('cut-offs.override.gates'), value: notMet.join(' · ') }]),
          { label: t('cut-offs.override.reason'), value: overrideReason },
        ]}
      />
    </Card>
  )
}
