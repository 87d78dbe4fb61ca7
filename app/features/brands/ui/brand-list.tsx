import { useTranslation } from 'react-i18next'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterBar } from '#app/ui/table/filter-bar.tsx'
import type { Brand } from '../queries/get-brand.server.ts'

type BrandListProps = { readonly brands: readonly Brand[]; readonly nextCursor: string | null; readonly isFiltered: boolean }

/** Every brand, for the administrators; each opens its settings. */
export function BrandList({ brands, nextCursor, isFiltered }: BrandListProps) {
  const { t } = useTranslation()
  return (
    <DataTable
      id="brands"
      caption={t('brands.list.title')}
      rows={brands}
      rowKey={(brand) => brand.id}
      rowLink={(brand) => `/brands/${brand.slug}/settings`}
      page={{ next: nextCursor, previous: null }}
      filters={<FilterBar search={t('brands.list.search')} names={[]} />}
      empty={
        isFiltered ? (
          <EmptyState icon="search" title={t('brands.list.none-found')} text={t('brands.list.none-found-text')} />
        ) : (
          <EmptyState
            icon="link"
            title={t('brands.list.empty')}
            text={t('brands.list.empty-text')}
            action={
              <LinkButton to="/admin/brands/new" look="primary">
                {t('brands.list.create')}
              </LinkButton>
            }
          />
        )
      }
      columns={[
        {
          key: 'name',
          label: t('brands.list.name'),
          isMain: true,
          render: (brand) => (
            <span className="brand-cell">
              <span className="brand-dot" style={{ background: brand.primaryColor }} />
              {brand.name}
            </span>
          ),
        },
        { key: 'slug', label: t('brands.list.address'), render: (brand) => <code>{brand.slug}</code> },
        { key: 'currency', label: t('brands.list.currency'), render: (brand) => brand.currency },
        { key: 'country', label: t('brands.list.country'), render: (brand) => brand.country },
        { key: 'zone', label: t('brands.list.zone'), render: (brand) => brand.timeZone },
        { key: 'created', label: t('brands.list.created'), render: (brand) => <DateText value={brand.createdAt} /> },
      ]}
    />
  )
}
