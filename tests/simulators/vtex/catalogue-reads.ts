import { type CatalogueSku, catalogue, findSku } from './catalogue.ts'
import { products } from './catalogue-search.ts'
import { type Exchange, emptyReply, jsonReply, type Reply, textReply } from './http.ts'
import { storeProfiles } from './store-profiles.ts'

const isId = (text: string | undefined): text is string => text !== undefined && /^\d{1,10}$/.test(text)
const badId = () => textReply(400, 'The value is not valid.')

/** `GET /api/catalog_system/pvt/products/productget/{productId}`: no SKUs, no picture, no price; `null` where there is none. */
export function getProduct({ segments }: Exchange): Reply {
  const [, , , , , id] = segments
  if (!isId(id)) return badId()
  const product = products.find(({ productId }) => productId === id)
  if (!product) return jsonReply(200, null)
  const [first] = product.skus as [CatalogueSku]
  return jsonReply(200, {
    Id: Number(id),
    Name: product.name,
    DepartmentId: first.categories.at(-1)?.id,
    CategoryId: first.categories[0]?.id,
    BrandId: Number(first.brand.id),
    LinkId: first.detailUrl.slice(1, -2),
    RefId: `REF-${id}`,
    IsVisible: true,
    Description: '',
    IsActive: true,
    ListStoreId: [1],
  })
}

/** `GET /api/catalog_system/pub/products/variations/{productId}`: what the shop sells of a product, prices in hundredths. */
export function getVariations({ account, segments }: Exchange): Reply {
  const [, , , , , id] = segments
  if (!isId(id)) return badId()
  const product = products.find(({ productId }) => productId === id)
  if (!product) return emptyReply(404)
  const { priceFactor } = storeProfiles[account.currency]
  return jsonReply(200, {
    productId: Number(id),
    name: product.name,
    salesChannel: '1',
    available: true,
    displayMode: 'list',
    dimensions: [],
    skus: product.skus.map((sku) => ({
      sku: Number(sku.skuId),
      skuname: sku.name,
      dimensions: {},
      available: true,
      availablequantity: 10_000,
      listPrice: sku.price * priceFactor,
      bestPrice: sku.price * priceFactor,
      image: sku.imageUrl,
      sellerId: '1',
      seller: account.name,
      unitMultiplier: sku.unitMultiplier,
    })),
  })
}

/** `GET /api/catalog_system/pvt/sku/stockkeepingunitbyid/{skuId}` */
export function getSku({ segments }: Exchange): Reply {
  const [, , , , , id] = segments
  if (!isId(id)) return badId()
  const sku = findSku(id)
  if (!sku) return textReply(404, 'SKU not found.')
  return jsonReply(200, {
    Id: Number(id),
    ProductId: Number(sku.productId),
    NameComplete: sku.name,
    ProductName: sku.name.split(' - ')[0],
    SkuName: sku.name.split(' - ')[1] ?? sku.name,
    ProductRefId: `REF-${sku.productId}`,
    IsActive: true,
    ImageUrl: sku.imageUrl,
    DetailUrl: sku.detailUrl,
    BrandId: sku.brand.id,
    BrandName: sku.brand.name,
    ProductClustersIds: sku.collectionIds.join(','),
    ProductCategories: Object.fromEntries(sku.categories.map((category) => [category.id, category.name])),
    AlternateIds: { Ean: sku.ean, RefId: sku.refId },
    AlternateIdValues: [sku.ean, sku.refId],
    MeasurementUnit: sku.measurementUnit,
    UnitMultiplier: sku.unitMultiplier,
  })
}

/** `GET /api/catalog_system/pub/category/tree/{levels}` */
export function getCategoryTree({ segments }: Exchange): Reply {
  const levels = Number(segments[5])
  if (!Number.isInteger(levels) || levels < 1) return badId()
  const departments = new Map<number, { name: string; children: Map<number, string> }>()
  for (const { categories } of catalogue) {
    const [own, department] = categories
    if (!own || !department) continue
    const entry = departments.get(department.id) ?? { name: department.name, children: new Map() }
    entry.children.set(own.id, own.name)
    departments.set(department.id, entry)
  }
  const node = (id: number, name: string, children: object[]) => ({
    id,
    name,
    hasChildren: children.length > 0,
    url: '',
    children,
  })
  return jsonReply(
    200,
    [...departments].map(([id, { name, children }]) =>
      node(id, name, levels < 2 ? [] : [...children].map(([childId, childName]) => node(childId, childName, []))),
    ),
  )
}
