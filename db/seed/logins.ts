import type { RoleGrant } from '#app/domain/actor.ts'
import type { BrandSlug } from './world-plan.ts'

export type Login = {
  /** What the person may do, for whoever tries the system. */
  readonly title: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Base32 secret of their authenticator app, where the role asks for a second factor: `npm run demo:code` tells the code of the moment. */
  readonly totpSecret?: string
  /** `brand` null: all brands. */
  readonly grants: readonly { readonly role: RoleGrant['role']; readonly brand: BrandSlug | null }[]
}

/** One login per role of the seeded world. Known to everybody who reads this: the seed runs in sandboxes only. */
export const logins: readonly Login[] = [
  {
    title: 'Admin',
    name: 'Adriana Molina',
    email: 'admin@afiliados.example',
    password: 'administra-todo-26',
    totpSecret: 'MFSG22LOEBSGKIDMN4QGCY3DMVZW6ZLU',
    grants: [{ role: 'admin', brand: null }],
  },
  {
    title: 'Manager, Lumbre',
    name: 'Camilo Ortega',
    email: 'gestor.lumbre@afiliados.example',
    password: 'gestiona-lumbre-26',
    grants: [{ role: 'manager', brand: 'lumbre' }],
  },
  {
    title: 'Manager, both brands',
    name: 'Paula Benítez',
    email: 'gestor@afiliados.example',
    password: 'gestiona-marcas-26',
    grants: [
      { role: 'manager', brand: 'lumbre' },
      { role: 'manager', brand: 'jacaranda' },
    ],
  },
  {
    title: 'Finance',
    name: 'Hernán Villalobos',
    email: 'finanzas@afiliados.example',
    password: 'paga-a-tiempo-26',
    totpSecret: 'MZUW4YLO5LZWC4ZAMRSSA3DPEBQWGY3F',
    grants: [{ role: 'finance', brand: null }],
  },
  {
    title: 'Auditor',
    name: 'Teresa Aguirre',
    email: 'auditoria@afiliados.example',
    password: 'mira-y-no-toca-26',
    grants: [{ role: 'auditor', brand: null }],
  },
  {
    title: 'Influencer',
    name: 'Valentina Restrepo',
    email: 'valentina@creadores.example',
    password: 'comparte-codigo-26',
    grants: [{ role: 'influencer', brand: null }],
  },
]

/** Of the other influencers. */
export const influencerPassword = 'comparte-codigo-26'
