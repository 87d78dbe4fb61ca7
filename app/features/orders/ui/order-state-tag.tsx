import { useTranslation } from 'react-i18next'
import type { OrderState } from '#app/domain/order-snapshot.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { StatusTag, type Tone } from '#app/ui/status-tag.tsx'

const looks: Readonly<Record<OrderState, { tone: Tone; icon: IconName }>> = {
  placed: { tone: 'informative', icon: 'clock' },
  paid: { tone: 'positive', icon: 'check' },
  invoiced: { tone: 'positive', icon: 'check-circle' },
  'in-doubt': { tone: 'notice', icon: 'alert' },
  canceled: { tone: 'negative', icon: 'x-circle' },
  unknown: { tone: 'neutral', icon: 'info' },
}

export function OrderStateTag({ state }: { state: OrderState }) {
  const { t } = useTranslation()
  return <StatusTag {...looks[state]}>{t(`orders.state.${state}`)}</StatusTag>
}
