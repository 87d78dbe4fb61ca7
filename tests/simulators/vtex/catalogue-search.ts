import { type CatalogueSku, catalogue } from './catalogue.ts'
import { type Exchange, jsonReply, type Reply, textReply } from './http.ts'
import { storeProfiles } from './store-profiles.ts'

export type CatalogueProduct = { productId: string; name: string; skus: CatalogueSku[] }

/** The products of the catalogue, in its order. */
export const products: readonly CatalogueProduct[] = productsOf(catalogue)

function productsOf(skus: readonly CatalogueSku[]): CatalogueProduct[] {
  const found = new Map<string, CatalogueProduct>()
  for (const sku of skus) {
    const product = found.get(sku.productId) ?? { productId: sku.productId, name: sku.name.replace(/ - [^-]+$/, ''), skus: [] }
    product.skus.push(sku)
    found.set(sku.productId, product)
  }
  return [...found.values()]
}

const pageRows = 50
const lastFrom = 2500

/**
 * `GET /api/catalog_system/pub/products/search?ft=&fq=&_from=&_to=`: all words of `ft` in name, brand or category, without regard to case and
 * accents; `fq` of the same field are alternatives, of different fields all have to hold. 206 with `resources` where there is more.
 */
export function searchProducts({ account, query }: Exchange): Reply {
  const from = Number(query.get('_from') ?? 0)
  const to = Number(query.get('_to') ?? from + 9)
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to - from >= pageRows || from > lastFrom)
    return textReply(400, 'Consulta inválida')
  const filters = grouped(query.getAll('fq'))
  const words = plain(query.get('ft') ?? '')
    .split(' ')
    .filter(Boolean)
  const found = products.filter(
    (product) =>
      words.every((word) => searchable(product).includes(word)) &&
      [...filters.values()].every((alternatives) => alternatives.some((filter) => fits(product, filter))),
  )
  const rows = found.slice(from, to + 1).map((product) => rowOf(product, storeProfiles[account.currency].priceFactor))
  const reply = jsonReply(found.length > rows.length ? 206 : 200, rows)
  return { ...reply, headers: { ...reply.headers, resources: `${from}-${from + rows.length - 1}/${found.length}` } }
}

function grouped(filters: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const filter of filters) {
    const field = filter.split(':')[0] ?? ''
    fields.set(field, [...(fields.get(field) ?? []), filter])
  }
  return fields
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function searchable({ name, skus }: CatalogueProduct): string {
  const [first] = skus as [CatalogueSku]
  return plain([name, first.brand.name, ...first.categories.map((category) => category.name)].join(' '))
}

function fits({ productId, skus }: CatalogueProduct, filter: string): boolean {
  const [field, ...rest] = filter.split(':')
  const value = rest.join(':')
  const [first] = skus as [CatalogueSku]
  if (field === 'productId') return productId === value
  if (field === 'skuId') return skus.some((sku) => sku.skuId === value)
  if (field === 'alternateIds_RefId') return skus.some((sku) => sku.refId === value)
  if (field === 'productClusterIds') return first.collectionIds.includes(value)
  if (field === 'C') return pathOf(first).startsWith(value.endsWith('/') ? value : `${value}/`)
  return false
}

/** `/1/100/`: from the department down. */
function pathOf(sku: CatalogueSku): string {
  return `/${sku.categories
    .map(({ id }) => id)
    .reverse()
    .join('/')}/`
}

function rowOf({ productId, name, skus }: CatalogueProduct, priceFactor: number) {
  const [first] = skus as [CatalogueSku]
  const path = pathOf(first)
  return {
    productId,
    productName: name,
    brand: first.brand.name,
    brandId: Number(first.brand.id),
    linkText: first.detailUrl.slice(1, -2),
    productReference: `REF-${productId}`,
    categoryId: String(first.categories[0]?.id),
    productClusters: Object.fromEntries(first.collectionIds.map((id) => [id, id])),
    categories: [
      `/${first.categories
        .map((category) => category.name)
        .reverse()
        .join('/')}/`,
    ],
    categoriesIds: [path, `/${first.categories.at(-1)?.id}/`],
    link: first.detailUrl,
    items: skus.map((sku) => itemOf(sku, priceFactor)),
  }
}

/** Prices are decimals in units of the currency, unlike anywhere else. */
function itemOf(sku: CatalogueSku, priceFactor: number) {
  const price = (sku.price * priceFactor) / 100
  return {
    itemId: sku.skuId,
    name: sku.name.split(' - ')[1] ?? sku.name,
    nameComplete: sku.name,
    ean: sku.ean,
    referenceId: [{ Key: 'RefId', Value: sku.refId }],
    measurementUnit: sku.measurementUnit,
    unitMultiplier: sku.unitMultiplier,
    images: [{ imageId: sku.skuId, imageUrl: sku.imageUrl, imageText: sku.name }],
    sellers: [
      {
        sellerId: '1',
        sellerName: 'Principal',
        sellerDefault: true,
        commertialOffer: { Price: price, ListPrice: price, AvailableQuantity: 10_000, IsAvailable: true },
      },
    ],
  }
}
