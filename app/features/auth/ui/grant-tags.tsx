import { useTranslation } from 'react-i18next'
import { type RoleGrant, roles } from '#app/domain/actor.ts'

export type BrandNames = Readonly<Record<string, string>>

/** Roles in words, each with the brands it is for: `Gestión · Casa Norte, Casa Sur`. */
export function GrantTags({ grants, brandNames }: { grants: readonly RoleGrant[]; brandNames: BrandNames }) {
  const { t } = useTranslation()
  const held = roles.filter((role) => grants.some((grant) => grant.role === role))
  if (held.length === 0) return <span className="soft">{t('users.grants.none')}</span>
  return (
    <ul className="grant-tags">
      {held.map((role) => {
        const brandIds = grants.filter((grant) => grant.role === role).map(({ brandId }) => brandId)
        const isOfAll = brandIds.includes(null)
        const names = brandIds.map((id) => (id === null ? '' : (brandNames[id] ?? t('users.grants.unknown-brand')))).sort()
        return (
          <li key={role}>
            <strong>{t(`shell.roles.${role}`)}</strong>
            {role === 'influencer' || role === 'admin' ? null : (
              <span className="soft">{isOfAll ? t('users.grants.all-brands') : names.join(', ')}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
