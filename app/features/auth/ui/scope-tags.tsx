import { useTranslation } from 'react-i18next'
import { apiParts, isInScope } from '#app/domain/api-scope.ts'
import type { BrandNames } from './grant-tags.tsx'

/** What a program may ask for, in words: `Lee: pedidos, códigos`, `Lee y cambia: códigos`. */
export function ScopeTags({ scopes }: { scopes: readonly string[] }) {
  const { t } = useTranslation()
  const written = apiParts.filter((part) => isInScope(scopes, part, 'write'))
  const readOnly = apiParts.filter((part) => isInScope(scopes, part, 'read') && !written.includes(part))
  const lines = [
    { label: t('clients.reads-only'), parts: readOnly },
    { label: t('clients.reads-and-writes'), parts: written },
  ].filter(({ parts }) => parts.length > 0)
  return (
    <ul className="grant-tags">
      {lines.map(({ label, parts }) => (
        <li key={label}>
          <strong>{label}</strong>
          <span className="soft">{parts.map((part) => t(`clients.parts.${part}`)).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}

/** The brands that a program is held to. */
export function BrandLimit({ brandIds, brandNames }: { brandIds: readonly string[] | null; brandNames: BrandNames }) {
  const { t } = useTranslation()
  if (brandIds === null) return <>{t('clients.all-brands')}</>
  return <>{brandIds.map((id) => brandNames[id] ?? id).join(', ')}</>
}
