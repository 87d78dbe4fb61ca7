import type { z } from 'zod'
import type { CreateBrand } from '#app/features/brands/inputs.ts'
import type { CreateCampaign } from '#app/features/campaigns/inputs.ts'
import type { CreateInfluencer } from '#app/features/influencers/inputs.ts'

/** A brand with the simulated VTEX account behind it. */
export type PlannedBrand = z.input<typeof CreateBrand> & {
  slug: string
  account: string
  appKey: string
  appToken: string
  codeOfStrangers: string
}

export const plannedBrands = [
  {
    slug: 'lumbre',
    name: 'Lumbre',
    currency: 'COP',
    timeZone: 'America/Bogota',
    country: 'CO',
    primaryColor: '#c2410c',
    account: 'lumbreco',
    appKey: 'vtexappkey-lumbreco-AFILIA',
    appToken: 'LUMBRECOSIMULATEDTOKENAFILIADOS',
    codeOfStrangers: 'BIENVENIDA10',
  },
  {
    slug: 'jacaranda',
    name: 'Casa Jacaranda',
    currency: 'MXN',
    timeZone: 'America/Mexico_City',
    country: 'MX',
    primaryColor: '#6d28d9',
    account: 'jacarandamx',
    appKey: 'vtexappkey-jacarandamx-AFILIA',
    appToken: 'JACARANDAMXSIMULATEDTOKENAFILIADOS',
    codeOfStrangers: 'BUENFIN',
  },
] as const satisfies readonly PlannedBrand[]

export type BrandSlug = (typeof plannedBrands)[number]['slug']

export type PlannedCampaign = Omit<z.input<typeof CreateCampaign>, 'brandId' | 'startsAt' | 'endsAt'> & {
  brand: BrandSlug
  utmSource: string
  startedDaysAgo: number
  /** What the code takes off for the customer, in percent. */
  discountPercent: number
}

/** Ids are the simulated catalogue's: categories 100 dresses, 103 skin care, 106 yoga, 110 coffee; collection 278 novelties. */
export const plannedCampaigns: readonly PlannedCampaign[] = [
  {
    brand: 'lumbre',
    name: 'Embajadores Lumbre',
    description: 'Comisión sobre toda la tienda, mejor en vestidos y cuidado de la piel. El café no participa.',
    utmSource: 'embajadores',
    startedDaysAgo: 75,
    discountPercent: 10,
    terms: {
      defaultRate: { kind: 'percent', rate: 1000 },
      rules: [
        { scope: 'category', targetId: '100', rate: { kind: 'percent', rate: 1500 } },
        { scope: 'product', targetId: '1010', rate: { kind: 'percent', rate: 1250 } },
      ],
      exclude: [{ kind: 'category', id: '110' }],
    },
  },
  {
    brand: 'lumbre',
    name: 'Lanzamiento Nácar',
    description: 'Monto fijo por cada unidad de la línea Nácar; se confirma con la factura.',
    utmSource: 'nacar',
    startedDaysAgo: 45,
    discountPercent: 15,
    terms: {
      defaultRate: { kind: 'fixed', amountPerUnit: 800_000 },
      rules: [{ scope: 'sku', targetId: '10181', rate: { kind: 'fixed', amountPerUnit: 1_500_000 } }],
      include: [
        { kind: 'category', id: '103' },
        { kind: 'category', id: '104' },
        { kind: 'category', id: '105' },
      ],
      confirmOn: 'invoice',
      holdDays: 30,
    },
  },
  {
    brand: 'jacaranda',
    name: 'Comunidad Jacaranda',
    description: 'Para quienes cuentan su casa y su rutina. Las novedades no participan.',
    utmSource: 'comunidad',
    startedDaysAgo: 75,
    discountPercent: 12,
    terms: {
      defaultRate: { kind: 'percent', rate: 800 },
      rules: [
        { scope: 'category', targetId: '106', rate: { kind: 'percent', rate: 1200 } },
        { scope: 'sku', targetId: '10093', rate: { kind: 'fixed', amountPerUnit: 5_000 } },
      ],
      exclude: [{ kind: 'collection', id: '278' }],
      confirmOn: 'invoice',
      holdDays: 10,
    },
  },
]

export type PlannedInfluencer = Omit<z.input<typeof CreateInfluencer>, 'brandId'> & {
  document: string
  brands: readonly BrandSlug[]
}

export const plannedInfluencers: readonly PlannedInfluencer[] = [
  {
    name: 'Valentina Restrepo',
    handle: 'valerestrepo',
    email: 'valentina@creadores.example',
    country: 'CO',
    document: '1017234501',
    brands: ['lumbre', 'jacaranda'],
  },
  {
    name: 'Mateo Cárdenas',
    handle: 'mateocorre',
    email: 'mateo@creadores.example',
    country: 'CO',
    document: '1032456702',
    brands: ['lumbre'],
  },
  {
    name: 'Luciana Quintero',
    handle: 'lucianaskin',
    email: 'luciana@creadores.example',
    country: 'CO',
    document: '1045678903',
    brands: ['lumbre'],
  },
  {
    name: 'Santiago Hoyos',
    handle: 'santihoyos',
    email: 'santiago@creadores.example',
    country: 'CO',
    document: '1058901204',
    brands: ['lumbre'],
  },
  {
    name: 'Ximena Hernández',
    handle: 'ximehdz',
    email: 'ximena@creadores.example',
    country: 'MX',
    document: 'HEXX900412AB5',
    brands: ['jacaranda', 'lumbre'],
  },
  {
    name: 'Diego Salgado',
    handle: 'diegosalgado',
    email: 'diego@creadores.example',
    country: 'MX',
    document: 'SADX880923CD6',
    brands: ['jacaranda'],
  },
  {
    name: 'Fernanda Gutiérrez',
    handle: 'ferguti',
    email: 'fernanda@creadores.example',
    country: 'MX',
    document: 'GUFX950107EF7',
    brands: ['jacaranda'],
  },
  {
    name: 'Regina Treviño',
    handle: 'reginatrevino',
    email: 'regina@creadores.example',
    country: 'MX',
    document: 'TERX921130GH8',
    brands: ['jacaranda'],
  },
]

/** Code, its influencer's handle, and how well it sells beside the others of its campaign. */
export type PlannedCode = { campaign: string; code: string; handle: string; weight: number }

const given = (campaign: string, ...rows: readonly [string, string, number][]): PlannedCode[] =>
  rows.map(([code, handle, weight]) => ({ campaign, code, handle, weight }))

export const plannedCodes: readonly PlannedCode[] = [
  ...given(
    'embajadores',
    ['VALE10', 'valerestrepo', 9],
    ['VALEVIP', 'valerestrepo', 3],
    ['VALEHOGAR', 'valerestrepo', 2],
    ['MATEO10', 'mateocorre', 6],
    ['MATEORUN', 'mateocorre', 3],
    ['LUCI10', 'lucianaskin', 7],
    ['LUCIPIEL', 'lucianaskin', 4],
    ['SANTI10', 'santihoyos', 4],
    ['SANTIDEPORTE', 'santihoyos', 1],
    ['XIMECOL', 'ximehdz', 2],
  ),
  ...given(
    'nacar',
    ['VALENACAR', 'valerestrepo', 3],
    ['LUCINACAR', 'lucianaskin', 6],
    ['MATEONACAR', 'mateocorre', 1],
    ['XIMENACAR', 'ximehdz', 2],
  ),
  ...given(
    'comunidad',
    ['XIME10', 'ximehdz', 8],
    ['XIMEYOGA', 'ximehdz', 4],
    ['DIEGO10', 'diegosalgado', 5],
    ['FER10', 'ferguti', 6],
    ['REGINA10', 'reginatrevino', 3],
    ['VALEMX', 'valerestrepo', 2],
  ),
]
