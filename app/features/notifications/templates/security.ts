import type { Language } from '#app/i18n/languages.ts'
import { type Fact, facts, type Pen, type Template } from './email-content.ts'

type Occurrence = { readonly occurredAt: string; readonly device?: string; readonly address?: string }

const labels = {
  es: { when: 'Cuándo', device: 'Dispositivo', address: 'Dirección de red' },
  en: { when: 'When', device: 'Device', address: 'Network address' },
} as const satisfies Readonly<Record<Language, unknown>>

/** When and from where it was done, as far as it is known. */
export function occurrence(data: Occurrence, pen: Pen): Fact[] {
  const words = labels[pen.language]
  return facts([words.when, pen.instant(data.occurredAt)], [words.device, data.device], [words.address, data.address])
}

const ifNotYou = {
  es: 'Si no fuiste tú, cambia tu contraseña ahora mismo, cierra las demás sesiones y avísanos.',
  en: 'If it was not you, change your password right away, end your other sessions, and tell us.',
} as const

export const passwordChanged: Template<'password-changed'> = {
  es: (data, pen) => ({
    subject: 'Cambiaste tu contraseña',
    preview: 'Si no fuiste tú, actúa ya.',
    heading: pen.hello(data.name),
    paragraphs: ['Tu cuenta tiene una contraseña nueva. Las demás sesiones se cerraron.'],
    facts: occurrence(data, pen),
    action: { label: 'Revisar mi cuenta', href: pen.link('security') },
    notes: ['Si no fuiste tú, pide otra contraseña desde la página de entrada y avísanos.'],
  }),
  en: (data, pen) => ({
    subject: 'Your password was changed',
    preview: 'If it was not you, act now.',
    heading: pen.hello(data.name),
    paragraphs: ['Your account has a new password. Your other sessions were ended.'],
    facts: occurrence(data, pen),
    action: { label: 'Look at my account', href: pen.link('security') },
    notes: ['If it was not you, ask for another password on the sign-in page, and tell us.'],
  }),
}

export const emailChangeAsked: Template<'email-change-asked'> = {
  es: (data, pen) => ({
    subject: 'Pediste cambiar el correo de tu cuenta',
    preview: 'Todavía no cambia nada.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Tu cuenta pasará a ${data.newEmail} cuando se abra el enlace que enviamos allá. Hasta entonces entras con este correo.`,
    ],
    facts: occurrence(data, pen),
    action: { label: 'Revisar mi cuenta', href: pen.link('security') },
    notes: ['Si no fuiste tú, cambia tu contraseña ahora mismo: con eso el enlace deja de servir. Y avísanos.'],
  }),
  en: (data, pen) => ({
    subject: 'You asked to change the address of your account',
    preview: 'Nothing has changed yet.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Your account moves to ${data.newEmail} once the link that we sent there is opened. Until then you sign in with this address.`,
    ],
    facts: occurrence(data, pen),
    action: { label: 'Look at my account', href: pen.link('security') },
    notes: ['If it was not you, change your password right away: the link is worth nothing after that. And tell us.'],
  }),
}

export const emailChanged: Template<'email-changed'> = {
  es: (data, pen) => ({
    subject: 'Cambiaste el correo de tu cuenta',
    preview: 'Desde ahora entras con el nuevo.',
    heading: pen.hello(data.name),
    paragraphs: ['Tu cuenta tiene otro correo. Desde ahora entras con él, y este ya no recibirá nuestros avisos.'],
    facts: occurrence(data, pen),
    notes: ['Si no fuiste tú, responde a este correo o escríbenos cuanto antes.'],
  }),
  en: (data, pen) => ({
    subject: 'The address of your account was changed',
    preview: 'From now on you sign in with the new one.',
    heading: pen.hello(data.name),
    paragraphs: ['Your account has another address. You sign in with it from now on, and this one gets no more of our messages.'],
    facts: occurrence(data, pen),
    notes: ['If it was not you, answer this message or write to us as soon as you can.'],
  }),
}

const factorSentences = {
  es: {
    added: {
      totp: 'Tu cuenta pide ahora un código de tu aplicación de autenticación al entrar.',
      passkey: 'Tu cuenta tiene una llave de acceso nueva.',
      'recovery-codes': 'Tu cuenta tiene códigos de recuperación.',
    },
    removed: {
      totp: 'Tu cuenta ya no pide un código de tu aplicación de autenticación.',
      passkey: 'Se quitó una llave de acceso de tu cuenta.',
      'recovery-codes': 'Los códigos de recuperación de tu cuenta ya no sirven.',
    },
    renewed: {
      totp: 'Cambiaste la aplicación de autenticación de tu cuenta.',
      passkey: 'Cambiaste una llave de acceso de tu cuenta.',
      'recovery-codes': 'Tienes códigos de recuperación nuevos. Los anteriores ya no sirven.',
    },
  },
  en: {
    added: {
      totp: 'Your account now asks for a code of your authenticator app when you sign in.',
      passkey: 'Your account has a new passkey.',
      'recovery-codes': 'Your account has recovery codes.',
    },
    removed: {
      totp: 'Your account no longer asks for a code of your authenticator app.',
      passkey: 'A passkey was removed from your account.',
      'recovery-codes': 'The recovery codes of your account no longer work.',
    },
    renewed: {
      totp: 'You changed the authenticator app of your account.',
      passkey: 'You changed a passkey of your account.',
      'recovery-codes': 'You have new recovery codes. The earlier ones no longer work.',
    },
  },
} as const

export const secondFactorChanged: Template<'second-factor-changed'> = {
  es: (data, pen) => ({
    subject: 'Cambió la verificación de tu cuenta',
    preview: factorSentences.es[data.change][data.factor],
    heading: pen.hello(data.name),
    paragraphs: [factorSentences.es[data.change][data.factor]],
    facts: occurrence(data, pen),
    action: { label: 'Revisar mi cuenta', href: pen.link('security') },
    notes: [ifNotYou.es],
  }),
  en: (data, pen) => ({
    subject: 'The verification of your account changed',
    preview: factorSentences.en[data.change][data.factor],
    heading: pen.hello(data.name),
    paragraphs: [factorSentences.en[data.change][data.factor]],
    facts: occurrence(data, pen),
    action: { label: 'Look at my account', href: pen.link('security') },
    notes: [ifNotYou.en],
  }),
}

export const newDevice: Template<'new-device'> = {
  es: (data, pen) => ({
    subject: 'Entraste desde un dispositivo nuevo',
    preview: 'Si fuiste tú, no hay nada que hacer.',
    heading: pen.hello(data.name),
    paragraphs: ['Alguien entró a tu cuenta desde un dispositivo que no conocíamos. Si fuiste tú, no hay nada que hacer.'],
    facts: occurrence(data, pen),
    action: { label: 'Ver mis sesiones', href: pen.link('security') },
    notes: [ifNotYou.es],
  }),
  en: (data, pen) => ({
    subject: 'A sign-in from a new device',
    preview: 'If it was you, there is nothing to do.',
    heading: pen.hello(data.name),
    paragraphs: ['Somebody signed in to your account from a device we did not know. If it was you, there is nothing to do.'],
    facts: occurrence(data, pen),
    action: { label: 'See my sessions', href: pen.link('security') },
    notes: [ifNotYou.en],
  }),
}

export const bankAccountChanged: Template<'bank-account-changed'> = {
  es: (data, pen) => ({
    subject: 'Cambió tu cuenta bancaria',
    preview: `Tus pagos irán a la cuenta que termina en ${data.lastFour}.`,
    heading: pen.hello(data.name),
    paragraphs: ['Desde ahora tus pagos van a esta cuenta.'],
    facts: [
      ...facts(
        ['Banco', data.bank],
        ['Cuenta', `termina en ${data.lastFour}`],
        ['Disponible para retiros', data.usableFrom === undefined ? undefined : pen.instant(data.usableFrom)],
      ),
      ...occurrence(data, pen),
    ],
    action: { label: 'Revisar mi cuenta', href: pen.link('security') },
    notes: [ifNotYou.es, 'Nunca te pediremos el número completo por correo.'],
  }),
  en: (data, pen) => ({
    subject: 'Your bank account was changed',
    preview: `Your payments will go to the account ending in ${data.lastFour}.`,
    heading: pen.hello(data.name),
    paragraphs: ['From now on your payments go to this account.'],
    facts: [
      ...facts(
        ['Bank', data.bank],
        ['Account', `ending in ${data.lastFour}`],
        ['Ready for withdrawals', data.usableFrom === undefined ? undefined : pen.instant(data.usableFrom)],
      ),
      ...occurrence(data, pen),
    ],
    action: { label: 'Look at my account', href: pen.link('security') },
    notes: [ifNotYou.en, 'We will never ask for the whole number by e-mail.'],
  }),
}
