import { catalogue } from './catalogue.ts'
import { products } from './catalogue-search.ts'
import { type Exchange, emptyReply, jsonReply, type Reply, textReply } from './http.ts'

const names: Readonly<Record<string, string>> = { '191': 'Favoritos', '278': 'Novedades' }

/** The collections that products of the catalogue are in: one per department, and two across them. */
const collections = [...new Set(catalogue.flatMap((sku) => sku.collectionIds))].sort().map((id) => {
  const inside = products.filter(({ skus }) => skus.some((sku) => sku.collectionIds.includes(id)))
  const department = inside[0]?.skus[0]?.categories.at(-1)?.name ?? ''
  return { id: Number(id), name: names[id] ?? `Todo ${department}`, totalProducts: inside.length }
})

/** `GET /api/catalog_system/pvt/collection/search[/{terms}]?page=&pageSize=`: by a part of the name. */
export function searchCollections({ segments, query }: Exchange): Reply {
  const page = Number(query.get('page') ?? 1)
  const perPage = Number(query.get('pageSize') ?? 15)
  if (!Number.isInteger(page) || !Number.isInteger(perPage) || page < 1 || perPage < 1) return textReply(400, 'Bad page')
  const terms = (segments[5] ?? '').toLowerCase()
  const found = collections.filter(({ name }) => name.toLowerCase().includes(terms))
  const items = found.slice((page - 1) * perPage, page * perPage).map((row) => ({
    ...row,
    searchable: true,
    highlight: false,
    totalSku: row.totalProducts,
    type: 'Manual',
    lastModifiedBy: null,
  }))
  return jsonReply(200, { paging: { page, perPage, total: found.length, pages: Math.ceil(found.length / perPage) }, items })
}

/** `GET /api/catalog/pvt/collection/{id}` */
export function getCollection({ segments }: Exchange): Reply {
  if (!/^\d{1,10}$/.test(segments[4] ?? '')) return textReply(400, 'The value is not valid.')
  const found = collections.find(({ id }) => String(id) === segments[4])
  if (!found) return emptyReply(404)
  return jsonReply(200, {
    Id: found.id,
    Name: found.name,
    Description: '',
    Searchable: true,
    Highlight: false,
    DateFrom: '2020-01-01T00:00:00',
    DateTo: '2040-01-01T00:00:00',
    TotalProducts: found.totalProducts,
    Type: 'Manual',
  })
}
