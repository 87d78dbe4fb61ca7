import { facts, type Template } from './email-content.ts'

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
          action: { label: 'Ver mis campañas', href: pen.link('ownCampaigns') },
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
          action: { label: 'Ver mis campañas', href: pen.link('ownCampaigns') },
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
          action: { label: 'See my campaigns', href: pen.link('ownCampaigns') },
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
          action: { label: 'See my campaigns', href: pen.link('ownCampaigns') },
          notes: ['If you do not want to go on with the new terms, you can leave the campaign whenever you like.'],
        },
}

export const campaignWarning: Template<'campaign-warning'> = {
  es: (data, pen) => ({
    subject: {
      'budget-80': `«${data.campaign}» usó el 80 % de su presupuesto`,
      'budget-100': `«${data.campaign}» agotó su presupuesto`,
      'ends-7': `«${data.campaign}» termina en una semana`,
      'ends-1': `«${data.campaign}» termina mañana`,
    }[data.kind],
    preview: `Campaña de ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [
      {
        'budget-80':
          'Cuando el presupuesto se agote, los pedidos siguientes no ganarán comisión. Puedes ampliarlo con nuevas condiciones.',
        'budget-100': 'Los pedidos siguientes no ganan comisión. Puedes ampliar el presupuesto con nuevas condiciones.',
        'ends-7': 'Ese día sus códigos dejan de funcionar. Si quieres que siga, cambia su último día.',
        'ends-1': 'Ese día sus códigos dejan de funcionar. Si quieres que siga, cambia su último día.',
      }[data.kind],
    ],
    facts: facts(
      ['Campaña', data.campaign],
      ['Usado', data.spent],
      ['Presupuesto', data.budget],
      ['Termina', data.endsAt && pen.instant(data.endsAt)],
    ),
    action: { label: 'Entrar a mi cuenta', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: {
      'budget-80': `“${data.campaign}” has used 80% of its budget`,
      'budget-100': `“${data.campaign}” has used up its budget`,
      'ends-7': `“${data.campaign}” ends in a week`,
      'ends-1': `“${data.campaign}” ends tomorrow`,
    }[data.kind],
    preview: `A campaign of ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [
      {
        'budget-80': 'Once the budget is used up, further orders earn no commission. You can raise it with new terms.',
        'budget-100': 'Further orders earn no commission. You can raise the budget with new terms.',
        'ends-7': 'Its codes stop working that day. If you want it to go on, change its last day.',
        'ends-1': 'Its codes stop working that day. If you want it to go on, change its last day.',
      }[data.kind],
    ],
    facts: facts(
      ['Campaign', data.campaign],
      ['Used', data.spent],
      ['Budget', data.budget],
      ['Ends', data.endsAt && pen.instant(data.endsAt)],
    ),
    action: { label: 'Sign in', href: pen.link('signIn') },
  }),
}
