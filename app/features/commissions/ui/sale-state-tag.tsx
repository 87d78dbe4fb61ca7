import { useTranslation } from 'react-i18next'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'
import { type SaleStanding, type SaleState, saleState } from './sale-state.ts'

export const saleLooks: Readonly<Record<SaleState, { readonly tone: Tone; readonly icon: IconName }>> = {
  estimated: { tone: 'informative', icon: 'clock' },
  confirmed: { tone: 'positive', icon: 'check-circle' },
  available: { tone: 'positive', icon: 'wallet' },
  reversed: { tone: 'negative', icon: 'undo' },
  held: { tone: 'notice', icon: 'search' },
  'in-doubt': { tone: 'notice', icon: 'pause' },
}

/** A commission's state as icon and word. */
export function SaleStateTag({ sale }: { sale: Pick<SaleStanding, 'status' | 'isFrozen' | 'releasedAt'> }) {
  const { t } = useTranslation()
  const state = saleState(sale)
  return <StatusTag {...saleLooks[state]}>{t(`earnings.state.${state}`)}</StatusTag>
}
