import { useTranslation } from 'react-i18next'
import type { SelectorKind } from '#app/domain/campaign-terms.ts'
import { MoneyText } from '#app/ui/money-text.tsx'
import { useCatalogueName } from './catalogue-names.tsx'

type TargetListProps = { readonly kind: SelectorKind; readonly ids: readonly string[]; readonly currency: string }

const shown = 8

/** Things of the shop with picture, name and price; ids alone where the names are not known. At most eight, then how many more. */
export function TargetList({ kind, ids, currency }: TargetListProps) {
  const { t } = useTranslation()
  const nameOf = useCatalogueName()
  const known = ids.slice(0, shown).map((id) => ({ id, hit: nameOf(kind, id) }))
  if (known.every(({ hit }) => hit === undefined)) {
    const named = t(`campaigns.terms.targets.${kind}`, { ids: ids.slice(0, shown).join(', ') })
    return <>{ids.length <= shown ? named : t('campaigns.terms.more', { named, count: ids.length - shown })}</>
  }
  return (
    <>
      <ul className="catalogue-hits catalogue-hits-small">
        {known.map(({ id, hit }) => (
          <li key={id}>
            {hit?.imageUrl == null ? null : (
              <img className="catalogue-picture" src={hit.imageUrl} alt="" width={28} height={28} loading="lazy" />
            )}
            <span className="catalogue-name">
              <span>{hit?.name ?? t(`campaigns.terms.targets.${kind}`, { ids: id })}</span>
              {hit === undefined ? null : (
                <span className="soft small">{hit.detail ?? t(`campaigns.terms.targets.${kind}`, { ids: id })}</span>
              )}
            </span>
            {hit?.price == null ? null : <MoneyText value={{ amount: hit.price, currency }} tone="muted" />}
          </li>
        ))}
      </ul>
      {ids.length <= shown ? null : <span className="soft">{t('campaigns.terms.others', { count: ids.length - shown })}</span>}
    </>
  )
}

/** Their names alone, in one line; nothing where none is known. */
export function TargetNames({ kind, ids }: Pick<TargetListProps, 'kind' | 'ids'>) {
  const nameOf = useCatalogueName()
  const names = ids.slice(0, shown).flatMap((id) => nameOf(kind, id)?.name ?? [])
  return names.length === 0 ? null : <>{[...new Set(names)].join(', ')}</>
}
