import { useTranslation } from 'react-i18next'
import type { SignalEvidence, SignalKind } from '#app/domain/code-signal.ts'
import { useReader } from '#app/ui/shell-data.ts'

const counted: readonly SignalKind[] = ['velocity', 'repeat-customers']

/** The figures of a sign as one sentence: what was seen beside what is usual. */
export function EvidenceText({ kind, evidence }: { kind: SignalKind; evidence: SignalEvidence }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const number = counted.includes(kind)
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
    : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const { observed, expected, orders, detail = '' } = evidence
  const figures = { observed: number.format(observed), expected: number.format(expected), orders, detail }
  return <>{t(`health.evidence.${kind}`, figures)}</>
}
