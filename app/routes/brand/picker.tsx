import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { staffFor } from '#app/domain/permissions.ts'
import { listStaffBrands } from '#app/features/auth/queries/find-staff-brand.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { BrandMark } from '#app/ui/shell/brand-mark.tsx'

/** Who works with one brand has nothing to choose. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, read } = await requireRole(request, ...staffFor('brands.read'))
  const brands = await read((tx) => listStaffBrands(tx, actor))
  const [only] = brands
  if (only !== undefined && brands.length === 1) throw redirect(`/brands/${only.slug}`)
  return { title: translate(language)('overview.brands.title'), brands }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Picker() {
  const { brands } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('overview.brands.title')} subtitle={t('overview.brands.subtitle')} />
      {brands.length === 0 ? (
        <EmptyState icon="shield" title={t('overview.brands.empty')} text={t('overview.brands.empty-text')} />
      ) : (
        <ul className="brand-picker">
          {brands.map((brand) => (
            <li key={brand.id}>
              <Link to={`/brands/${brand.slug}`} prefetch="intent">
                <BrandMark brand={brand} />
                <span>
                  <strong>{brand.name}</strong>
                  <span className="faint">
                    {brand.currency} · {brand.timeZone}
                  </span>
                </span>
                <Icon name="chevron-right" size={18} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
