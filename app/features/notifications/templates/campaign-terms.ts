import type { Template } from './email-content.ts'

export const termsChanged: Template<'terms-changed'> = {
  es: (data, pen) =>
    data.changes.length === 0
      ? {
          subject: `El cambio de «${data.campaign}» no se hará`,
          preview: 'Todo sigue como hoy.',
          heading: pen.hello(data.name),
          paragraphs: [
            `El cambio de condiciones de «${data.campaign}» que estaba anunciado para el ${pen.instant(data.from)} se retiró.`,
            'Sigues ganando como hasta hoy.',
          ],
          action: { label: 'Entrar a mi cuenta', href: pen.link('signIn') },
        }
      : {
          subject: `Cambian las condiciones de «${data.campaign}»`,
          preview: `Desde el ${pen.instant(data.from)}.`,
          heading: pen.hello(data.name),
          paragraphs: [
            `Las ventas de «${data.campaign}» hechas desde el ${pen.instant(data.from)} ganan con otras condiciones. Las anteriores conservan las suyas.`,
            'Esto es lo que cambia:',
          ],
          facts: data.changes.map(({ label, before, after }) => ({ label, value: `${before} → ${after}` })),
          action: { label: 'Entrar a mi cuenta', href: pen.link('signIn') },
          notes: ['Si no quieres seguir con las nuevas condiciones, puedes dejar la campaña cuando quieras.'],
        },
  en: (data, pen) =>
    data.changes.length === 0
      ? {
          subject: `The change of “${data.campaign}” will not happen`,
          preview: 'Everything stays as it is today.',
          heading: pen.hello(data.name),
          paragraphs: [
            `The change of terms of “${data.campaign}” that was announced for ${pen.instant(data.from)} was withdrawn.`,
            'You go on earning as you do today.',
          ],
          action: { label: 'Sign in', href: pen.link('signIn') },
        }
      : {
          subject: `The terms of “${data.campaign}” change`,
          preview: `From ${pen.instant(data.from)}.`,
          heading: pen.hello(data.name),
          paragraphs: [
            `Sales of “${data.campaign}” made from ${pen.instant(data.from)} on earn by other terms. Earlier ones keep theirs.`,
            'This is what changes:',
          ],
          facts: data.changes.map(({ label, before, after }) => ({ label, value: `${before} → ${after}` })),
          action: { label: 'Sign in', href: pen.link('signIn') },
          notes: ['If you do not want to go on with the new terms, you can leave the campaign whenever you like.'],
        },
}
