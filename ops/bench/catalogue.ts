import { sql } from 'drizzle-orm'
import { searchCatalogue } from '#app/features/brands/queries/search-catalogue.server.ts'
import { asSystem } from '#db/scope.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import type { Machine } from './machine.ts'
import type { Row } from './report.ts'

const skus = 50_000
/** Of another shop in the same cache. */
const othersSkus = 10_000
const rounds = 300
const searches = [
  'cami',
  'camisa',
  'camisa azul',
  'azul xl',
  'ref-4',
  'pantalon negro m',
  '12345',
  'zapato',
  'nada de esto',
  'vestido lino ro',
]

/** (f) Searches of a shop with 50 000 SKUs out of the cache, one after the other, as the page asks. */
export async function measureCatalogue({ database }: Machine): Promise<Row[]> {
  const brand = await makeBrand(database.db)
  const other = await makeBrand(database.db)
  for (const [brandId, count] of [
    [brand.id, skus],
    [other.id, othersSkus],
  ] as const)
    await database.db.execute(sql`
      insert into catalogue_skus (brand_id, sku_id, product_id, product_name, sku_name, reference_code, price, refreshed_at)
      select ${brandId}::uuid, n::text, (n / 4)::text,
        (array['Camisa','Camiseta','Pantalón','Pantalon','Vestido','Zapato','Bolso'])[1 + n % 7] || ' ' ||
          (array['lino','algodón','seda','cuero'])[1 + (n / 7) % 4] || ' ' || (array['azul','rojo','negro','blanco','rosa'])[1 + (n / 28) % 5],
        'Talla ' || (array['S','M','L','XL'])[1 + n % 4], 'REF-' || n, 100 * n, now()
      from generate_series(1, ${count}::int) n`)
  await database.db.execute(sql`analyze catalogue_skus`)
  const now = new Date()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const words = searches[round % searches.length]!
    const started = performance.now()
    await asSystem(database.db, 'bench', (tx) => searchCatalogue(tx, { brandId: brand.id, words }, now), 'read')
    times.push(performance.now() - started)
  }
  times.sort((left, right) => left - right)
  const at = (share: number) => times[Math.ceil(times.length * share) - 1]!
  const note = `p50 ${at(0.5).toFixed(1)} ms, worst ${at(1).toFixed(1)} ms; 50 000 SKUs among 60 000`
  return [{ name: 'catalogue search from cache, p95', value: at(0.95), unit: 'ms', atMost: 50, note }]
}
