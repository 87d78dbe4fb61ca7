import { useTranslation } from 'react-i18next'
import type { OrderFlag } from '#app/domain/order-snapshot.ts'
import { Icon } from '#app/ui/icon.tsx'
import { StatusTag } from '#app/ui/status-tag.tsx'

/** What is unusual about an order. `isShort`: one sign that names them all, for lists. */
export function OrderFlags({ flags, isShort = false }: { flags: readonly OrderFlag[]; isShort?: boolean }) {
  const { t } = useTranslation()
  if (flags.length === 0) return null
  const names = flags.map((flag) => t(`orders.flag.${flag}`))
  if (!isShort) {
    return names.map((name) => (
      <StatusTag key={name} tone="notice" icon="alert">
        {name}
      </StatusTag>
    ))
  }
  return (
    <span className="flag-sign" title={names.join(' · ')}>
      <Icon name="alert" size={16} label={names.join(' · ')} />
    </span>
  )
}
