import type { z } from 'zod'
import type {
  BankStep,
  IdentityStep,
  NetworksStep,
  RequestChanges,
  TaxStep,
} from '#app/features/influencers/application-inputs.ts'
import type { BrandSlug } from './world-plan.ts'

export type PlannedApplicant = {
  readonly brand: BrandSlug
  /** Of the campaign applied to. */
  readonly utmSource: string
  readonly sentHoursAgo: number
  readonly email: string
  readonly displayName: string
  readonly handle: string
  readonly identity: Omit<z.input<typeof IdentityStep>, 'bornOn'> & { readonly bornOn?: string }
  readonly phone: string
  readonly place: { readonly address: string; readonly city: string; readonly subdivision: string }
  readonly networks: z.input<typeof NetworksStep>
  readonly tax: z.input<typeof TaxStep>
  readonly bank: Omit<z.input<typeof BankStep>, 'isOwn'>
  /** What was asked of them, some hours after they sent it. */
  readonly asked?: { readonly hoursAgo: number; readonly asks: RequestChanges['asks'] }
}

/** People who would like to sell: who starts the system finds them in the queue. */
export const plannedApplicants: readonly PlannedApplicant[] = [
  {
    brand: 'lumbre',
    utmSource: 'embajadores',
    sentHoursAgo: 74,
    email: 'camila.arango@creadores.example',
    displayName: 'Camila Arango',
    handle: 'camiarango',
    identity: {
      personType: 'person',
      country: 'CO',
      documentType: 'co-cc',
      documentNumber: '1037612480',
      legalName: 'Camila Arango Vélez',
      bornOn: '1997-08-23',
    },
    phone: '310 456 7890',
    place: { address: 'Carrera 43A # 18-95', city: 'Medellín', subdivision: 'Antioquia' },
    networks: {
      networks: [
        { network: 'instagram', handle: 'camiarango', followers: 38_400 },
        { network: 'tiktok', handle: 'cami.arango', followers: 112_000 },
      ],
      audience: { countries: ['CO'], topics: ['fashion', 'lifestyle'], ageRanges: ['18-24', '25-34'] },
      wantedCode: 'CAMI10',
      message: 'Uso sus vestidos desde hace años y mi comunidad siempre pregunta de dónde son.',
    },
    tax: { regime: 'co-ordinary', isDeclarant: true, isVatResponsible: false, mustInvoice: false, activityCode: '7310' },
    bank: { country: 'CO', kind: 'account', bankCode: '1007', accountType: 'savings', number: '10245678912' },
  },
  {
    brand: 'lumbre',
    utmSource: 'nacar',
    sentHoursAgo: 19,
    email: 'hola@pielserena.example',
    displayName: 'Piel Serena',
    handle: 'pielserena',
    identity: {
      personType: 'company',
      country: 'CO',
      documentType: 'co-nit',
      documentNumber: '901234567-7',
      legalName: 'Piel Serena S.A.S.',
    },
    phone: '+57 601 742 1180',
    place: { address: 'Calle 93B # 13-40, oficina 302', city: 'Bogotá', subdivision: 'Bogotá D.C.' },
    networks: {
      networks: [{ network: 'youtube', handle: 'pielserena', url: 'https://www.youtube.com/@pielserena', followers: 64_000 }],
      audience: { countries: ['CO', 'MX'], topics: ['beauty', 'wellness'], ageRanges: ['25-34', '35-44'] },
      wantedCode: 'SERENA',
      message: 'Hacemos reseñas de cuidado de la piel con dermatóloga.',
    },
    tax: { regime: 'co-ordinary', isDeclarant: true, isVatResponsible: true, mustInvoice: true, activityCode: '7310' },
    bank: { country: 'CO', kind: 'account', bankCode: '1051', accountType: 'checking', number: '457800123456' },
  },
  {
    brand: 'lumbre',
    utmSource: 'embajadores',
    sentHoursAgo: 98,
    email: 'tomas.ibarra@creadores.example',
    displayName: 'Tomás Ibarra',
    handle: 'tomasibarra',
    identity: {
      personType: 'person',
      country: 'CO',
      documentType: 'co-cc',
      documentNumber: '1098745213',
      legalName: 'Tomás Ibarra Rueda',
      bornOn: '2001-11-09',
    },
    phone: '315 220 4471',
    place: { address: 'Calle 48 # 29-77', city: 'Bucaramanga', subdivision: 'Santander' },
    networks: {
      networks: [{ network: 'instagram', handle: 'tomasibarra', followers: 9_700 }],
      audience: { countries: ['CO'], topics: ['sports', 'fitness'], ageRanges: ['18-24'] },
      wantedCode: null,
      message: '',
    },
    tax: { regime: 'co-simple', isDeclarant: false, isVatResponsible: false, mustInvoice: false, activityCode: null },
    bank: { country: 'CO', kind: 'account', bankCode: '1809', accountType: 'savings', number: '83920147' },
    asked: {
      hoursAgo: 26,
      asks: [
        { field: 'id-back', note: 'La foto está borrosa: no se lee la fecha de expedición.' },
        { field: 'networks', note: 'Cuéntanos de alguna otra red, si la usas.' },
      ],
    },
  },
  {
    brand: 'jacaranda',
    utmSource: 'comunidad',
    sentHoursAgo: 6,
    email: 'mariana.olvera@creadores.example',
    displayName: 'Mariana Olvera',
    handle: 'mar.olvera',
    identity: {
      personType: 'person',
      country: 'MX',
      documentType: 'mx-curp',
      documentNumber: 'OERM940316MDFLYR03',
      legalName: 'Mariana Olvera Reyes',
      bornOn: '1994-03-16',
    },
    phone: '55 4821 7730',
    place: { address: 'Colima 214, Roma Norte', city: 'Ciudad de México', subdivision: 'Ciudad de México' },
    networks: {
      networks: [
        { network: 'instagram', handle: 'mar.olvera', followers: 51_300 },
        { network: 'youtube', handle: 'marolvera', followers: 8_900 },
      ],
      audience: { countries: ['MX'], topics: ['home', 'wellness'], ageRanges: ['25-34'] },
      wantedCode: 'MAROLVERA',
      message: 'Cuento mi casa, mi rutina y mis clases de yoga.',
    },
    tax: { regime: 'mx-resico', isDeclarant: true, isVatResponsible: true, mustInvoice: true, activityCode: null },
    bank: { country: 'MX', kind: 'clabe', number: '012180001183597198' },
  },
]
