import { hashText } from './random.ts'

export type Category = { readonly id: number; readonly name: string }

/** One SKU that the shops sell. `price` is in cents of BRL; other currencies multiply it. Categories from the item's own up to the root. */
export type CatalogueSku = {
  readonly skuId: string
  readonly productId: string
  readonly refId: string
  readonly ean: string
  readonly name: string
  readonly brand: { readonly id: string; readonly name: string }
  readonly categories: readonly Category[]
  readonly collectionIds: readonly string[]
  readonly price: number
  readonly measurementUnit: string
  readonly unitMultiplier: number
  readonly imageUrl: string
  readonly detailUrl: string
}

type Product = readonly [name: string, department: number, category: number, brand: number, price: number, variants: string]

const departments = ['Moda', 'Belleza', 'Deporte', 'Hogar', 'Mercado'] as const
const categories = [
  'Vestidos',
  'Camisas',
  'Calzado',
  'Piel',
  'Cabello',
  'Maquillaje',
  'Yoga',
  'Running',
  'Cocina',
  'Decoración',
  'Café',
  'Granel',
] as const
const brands = ['Lumbre', 'Nácar', 'Altiplano', 'Casa Roble'] as const
const colours = ['#7c5cff', '#e4572e', '#17bebb', '#ffc914', '#2e282a', '#76b041', '#d1495b', '#00798c'] as const

const products: readonly Product[] = [
  ['Vestido lino jardín', 0, 0, 0, 28990, 'S M L'],
  ['Vestido midi terracota', 0, 0, 0, 32900, 'S M L'],
  ['Vestido playa coral', 0, 0, 1, 19990, 'S M'],
  ['Camisa algodón crudo', 0, 1, 0, 15990, 'S M L'],
  ['Camisa rayas marinas', 0, 1, 2, 17490, 'M L'],
  ['Blusa seda perla', 0, 1, 1, 22900, 'S M'],
  ['Sandalia trenzada', 0, 2, 2, 18990, '36 37 38'],
  ['Bota caña media', 0, 2, 2, 42900, '37 38'],
  ['Tenis urbano blanco', 0, 2, 2, 34990, '37 38 39'],
  ['Sérum vitamina C 30 ml', 1, 3, 1, 12990, ''],
  ['Crema hidratante diaria', 1, 3, 1, 8990, ''],
  ['Protector solar FPS 50', 1, 3, 1, 7990, ''],
  ['Champú sólido coco', 1, 4, 1, 4590, ''],
  ['Mascarilla capilar argán', 1, 4, 1, 6990, ''],
  ['Aceite reparador puntas', 1, 4, 1, 5490, ''],
  ['Labial mate caramelo', 1, 5, 1, 3990, ''],
  ['Máscara de pestañas', 1, 5, 1, 4990, ''],
  ['Paleta de sombras tierra', 1, 5, 1, 9990, ''],
  ['Tapete de yoga corcho', 2, 6, 2, 24990, ''],
  ['Bloque de yoga par', 2, 6, 2, 7990, ''],
  ['Leggings alto soporte', 2, 6, 2, 13990, 'S M L'],
  ['Chaqueta cortaviento', 2, 7, 2, 26990, 'M L'],
  ['Cinturón de hidratación', 2, 7, 2, 9490, ''],
  ['Sartén hierro 26 cm', 3, 8, 3, 18990, ''],
  ['Juego de cuchillos', 3, 8, 3, 25990, ''],
  ['Cafetera de goteo', 3, 8, 3, 15990, ''],
  ['Manta tejida', 3, 9, 3, 21990, ''],
  ['Jarrón cerámica arena', 3, 9, 3, 11990, ''],
  ['Café de origen 500 g', 4, 10, 2, 4290, ''],
  ['Almendra tostada a granel', 4, 11, 3, 19900, ''],
]

/** A rounded square with a dot; only what a data URL cannot carry is escaped, for every order repeats it. */
function imageOf(name: string): string {
  const colour = colours[hashText(name) % colours.length]
  const shapes = `<rect width='9' height='9' rx='2' fill='${colour}'/><circle cx='4.5' cy='4.5' r='2' fill='#fff' opacity='.7'/>`
  return `data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>${shapes}</svg>`.replace(/[#<>]/g, encodeURIComponent)}`
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}

function skusOf(product: Product, index: number): CatalogueSku[] {
  const [name, department, category, brand, price, variants] = product
  const productId = String(1001 + index)
  const weighed = category === 11
  return variants.split(' ').map((variant, position) => ({
    skuId: String(Number(productId) * 10 + position + 1),
    productId,
    refId: `REF-${productId}-${position + 1}`,
    ean: `770${productId}${String(position + 1).padStart(6, '0')}`,
    name: variant === '' ? name : `${name} - ${variant}`,
    brand: { id: String(2000 + brand), name: brands[brand] as string },
    categories: [
      { id: 100 + category, name: categories[category] as string },
      { id: 1 + department, name: departments[department] as string },
    ],
    collectionIds: [String(140 + department), ...(index % 3 === 0 ? ['191'] : []), ...(index % 7 === 0 ? ['278'] : [])],
    price,
    measurementUnit: weighed ? 'kg' : 'un',
    unitMultiplier: weighed ? 0.3 : 1,
    imageUrl: imageOf(name),
    detailUrl: `/${slugOf(name)}/p`,
  }))
}

/** Thirty products, with SKUs, categories, collections (191 "favoritos", 278 "novedades") and pictures that need no network. */
export const catalogue: readonly CatalogueSku[] = products.flatMap(skusOf)

const bySku = new Map(catalogue.map((sku) => [sku.skuId, sku]))

/** The SKU of an id, or undefined when the shops do not sell it. */
export function findSku(skuId: string): CatalogueSku | undefined {
  return bySku.get(skuId)
}
