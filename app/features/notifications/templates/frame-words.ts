import type { Language } from '#app/i18n/languages.ts'

/** What every mail says around its content. */
export const frameWords = {
  es: {
    copyLink: '¿El botón no funciona? Copia esta dirección:',
    why: (sender: string) => `Te escribe ${sender} por tu cuenta o tu solicitud.`,
  },
  en: {
    copyLink: 'The button does not work? Copy this address:',
    why: (sender: string) => `${sender} writes to you about your account or your application.`,
  },
} as const satisfies Readonly<Record<Language, unknown>>
