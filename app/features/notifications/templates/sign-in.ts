import { facts, type Template } from './email-content.ts'

export const resetPassword: Template<'reset-password'> = {
  es: (data, pen) => ({
    subject: 'Elige una contraseña nueva',
    preview: 'Pediste cambiar tu contraseña.',
    heading: pen.hello(data.name),
    paragraphs: [
      'Alguien pidió una contraseña nueva para tu cuenta. Si fuiste tú, elígela aquí.',
      'Si usas verificación en dos pasos, te la pediremos también.',
    ],
    action: { label: 'Elegir contraseña', href: pen.tokenLink('resetPassword', data.linkTokenId) },
    notes: [
      `El enlace sirve una sola vez, hasta el ${pen.instant(data.expiresAt)}.`,
      'Si no fuiste tú, ignora este correo: tu contraseña sigue siendo la misma.',
    ],
  }),
  en: (data, pen) => ({
    subject: 'Choose a new password',
    preview: 'You asked to change your password.',
    heading: pen.hello(data.name),
    paragraphs: [
      'Somebody asked for a new password for your account. If it was you, choose it here.',
      'If you use two-step verification, we will ask for that as well.',
    ],
    action: { label: 'Choose a password', href: pen.tokenLink('resetPassword', data.linkTokenId) },
    notes: [
      `The link works once, until ${pen.instant(data.expiresAt)}.`,
      'If it was not you, ignore this message: your password stays as it is.',
    ],
  }),
}

export const changeEmail: Template<'change-email'> = {
  es: (data, pen) => ({
    subject: 'Confirma tu correo nuevo',
    preview: 'Un clic y queda cambiado.',
    heading: pen.hello(data.name),
    paragraphs: ['Quieres usar este correo en tu cuenta. Confírmalo para que el cambio valga.'],
    action: { label: 'Usar este correo', href: pen.tokenLink('changeEmail', data.linkTokenId) },
    notes: [
      `El enlace sirve una sola vez, hasta el ${pen.instant(data.expiresAt)}.`,
      'Si no lo pediste, ignora este correo: nada cambia.',
    ],
  }),
  en: (data, pen) => ({
    subject: 'Confirm your new address',
    preview: 'One click and it is changed.',
    heading: pen.hello(data.name),
    paragraphs: ['You want to use this address for your account. Confirm it, so that the change counts.'],
    action: { label: 'Use this address', href: pen.tokenLink('changeEmail', data.linkTokenId) },
    notes: [
      `The link works once, until ${pen.instant(data.expiresAt)}.`,
      'If you did not ask for it, ignore this message: nothing changes.',
    ],
  }),
}

export const accountExists: Template<'account-exists'> = {
  es: (data, pen) => ({
    subject: 'Ya tienes una cuenta',
    preview: 'Entra con la que tienes.',
    heading: pen.hello(data.name),
    paragraphs: [
      'Alguien quiso usar este correo para otra cuenta, y ya tienes una con él. Entra con ella; no hace falta otra.',
      'Si no recuerdas tu contraseña, puedes pedir una nueva desde la página de entrada.',
    ],
    action: { label: 'Entrar', href: pen.link('signIn') },
    notes: ['Si no fuiste tú, ignora este correo: tu cuenta está como la dejaste.'],
  }),
  en: (data, pen) => ({
    subject: 'You already have an account',
    preview: 'Sign in with the one you have.',
    heading: pen.hello(data.name),
    paragraphs: [
      'Somebody wanted to use this address for another account, and you already have one with it. Sign in; you need no other.',
      'If you do not remember your password, you can ask for a new one on the sign-in page.',
    ],
    action: { label: 'Sign in', href: pen.link('signIn') },
    notes: ['If it was not you, ignore this message: your account is as you left it.'],
  }),
}

const roleWords = {
  es: { admin: 'administración', manager: 'gestión', finance: 'finanzas', auditor: 'auditoría', influencer: 'influencer' },
  en: { admin: 'administration', manager: 'management', finance: 'finance', auditor: 'audit', influencer: 'influencer' },
} as const

export const invitation: Template<'invitation'> = {
  es: (data, pen) => ({
    subject: `${data.inviterName} te invita a ${pen.sender}`,
    preview: 'Crea tu acceso en un minuto.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.inviterName} te invita a trabajar en ${pen.sender}.`,
      'Acepta para elegir tu contraseña y proteger tu cuenta con un segundo paso.',
    ],
    facts: facts(['Acceso', pen.list(data.roles.map((role) => roleWords.es[role]))]),
    action: { label: 'Aceptar la invitación', href: pen.tokenLink('invitation', data.linkTokenId) },
    notes: [
      `La invitación vale hasta el ${pen.instant(data.expiresAt)}.`,
      'Si no esperabas esta invitación, ignora este correo.',
    ],
  }),
  en: (data, pen) => ({
    subject: `${data.inviterName} invites you to ${pen.sender}`,
    preview: 'Set up your access in a minute.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.inviterName} invites you to work in ${pen.sender}.`,
      'Accept to choose your password and protect your account with a second step.',
    ],
    facts: facts(['Access', pen.list(data.roles.map((role) => roleWords.en[role]))]),
    action: { label: 'Accept the invitation', href: pen.tokenLink('invitation', data.linkTokenId) },
    notes: [
      `The invitation is good until ${pen.instant(data.expiresAt)}.`,
      'If you did not expect this invitation, ignore this message.',
    ],
  }),
}
