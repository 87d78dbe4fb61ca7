import { facts, type Template } from './email-content.ts'

export const codeRotated: Template<'code-rotated'> = {
  es: (data, pen) => ({
    subject: `Tu código ${data.old} cambia por ${data.code}`,
    preview: 'Comparte el nuevo desde ahora.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.old} llegó a gente que no te sigue. Para cuidarlo te dimos otro: comparte ${data.code} desde ahora.`,
      'Tus comisiones siguen como están: las compras hechas con el código anterior son tuyas.',
    ],
    facts: facts(
      ['Código nuevo', data.code],
      ['El anterior funciona hasta', pen.instant(data.endsAt)],
      ['Campaña', data.campaign],
    ),
    action: { label: 'Compartir mi código', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `Your code ${data.old} becomes ${data.code}`,
    preview: 'Share the new one from now on.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.old} has reached people who do not follow you. To protect it we gave you another one: share ${data.code} from now on.`,
      'Your commissions stay as they are: purchases made with the old code are yours.',
    ],
    facts: facts(['New code', data.code], ['The old one works until', pen.instant(data.endsAt)], ['Campaign', data.campaign]),
    action: { label: 'Share my code', href: pen.link('signIn') },
  }),
}

export const singleUseCodes: Template<'single-use-codes'> = {
  es: (data, pen) => ({
    subject: `${data.count} códigos de un solo uso para ti`,
    preview: 'Cada uno sirve para una compra.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.old} llegó a gente que no te sigue. Te estamos preparando ${data.count} códigos de un solo uso: da uno a cada persona.`,
      'Tus comisiones siguen como están. Los códigos aparecen en tu cuenta en unos minutos.',
    ],
    facts: facts(
      ['Campaña', data.campaign],
      [`${data.old} funciona hasta`, data.endsAt === undefined ? undefined : pen.instant(data.endsAt)],
    ),
    action: { label: 'Ver mis códigos', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `${data.count} single-use codes for you`,
    preview: 'Each is good for one purchase.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.old} has reached people who do not follow you. We are making ${data.count} single-use codes for you: give one to each person.`,
      'Your commissions stay as they are. The codes appear in your account within minutes.',
    ],
    facts: facts(
      ['Campaign', data.campaign],
      [`${data.old} works until`, data.endsAt === undefined ? undefined : pen.instant(data.endsAt)],
    ),
    action: { label: 'See my codes', href: pen.link('signIn') },
  }),
}

/** To the brand's managers. */
export const healthDigest: Template<'health-digest'> = {
  es: (data, pen) => ({
    subject: 'Novedades en la salud de tus códigos',
    preview: 'Lo nuevo desde el último aviso.',
    heading: pen.hello(data.name),
    paragraphs: [
      ...(data.signals === 0 ? [] : ['Hay señales de que un código llegó a quien no debía. Mira las cifras y decide qué hacer.']),
      ...(data.nearMisses === 0 ? [] : ['Hay pedidos con un cupón que se parece a un código: decide si son de alguien.']),
    ],
    facts: facts(
      ['Señales nuevas', data.signals === 0 ? undefined : String(data.signals)],
      ['Códigos', data.codes.length === 0 ? undefined : data.codes.join(', ')],
      ['Casi aciertos', data.nearMisses === 0 ? undefined : String(data.nearMisses)],
    ),
    action: { label: 'Ver la salud de los códigos', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: 'News about the health of your codes',
    preview: 'What is new since the last mail.',
    heading: pen.hello(data.name),
    paragraphs: [
      ...(data.signals === 0
        ? []
        : ['There are signs that a code reached the wrong people. Look at the figures and decide what to do.']),
      ...(data.nearMisses === 0 ? [] : ['There are orders whose coupon looks like a code: decide whether they are somebody’s.']),
    ],
    facts: facts(
      ['New signs', data.signals === 0 ? undefined : String(data.signals)],
      ['Codes', data.codes.length === 0 ? undefined : data.codes.join(', ')],
      ['Near misses', data.nearMisses === 0 ? undefined : String(data.nearMisses)],
    ),
    action: { label: 'See the codes’ health', href: pen.link('signIn') },
  }),
}
