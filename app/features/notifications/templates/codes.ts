import { facts, type Template } from './email-content.ts'

/** To the brand's managers. */
export const codeRequested: Template<'code-requested'> = {
  es: (data, pen) => ({
    subject: `${data.influencer} sugiere el código ${data.code}`,
    preview: 'Espera tu respuesta.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.influencer} quiere un código propio. Está libre: apruébalo como está, con otra palabra, o di por qué no.`,
    ],
    facts: facts(['Código', data.code], ['Campaña', data.campaign]),
    action: { label: 'Ir a las sugerencias', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `${data.influencer} suggests the code ${data.code}`,
    preview: 'It waits for your answer.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${data.influencer} would like a code of their own. It is free: approve it as it is, with another word, or say why not.`,
    ],
    facts: facts(['Code', data.code], ['Campaign', data.campaign]),
    action: { label: 'Go to the suggestions', href: pen.link('signIn') },
  }),
}

export const codeRequestApproved: Template<'code-request-approved'> = {
  es: (data, pen) => ({
    subject: `Tu código ${data.code} está aprobado`,
    preview: 'Ya puedes compartirlo.',
    heading: pen.hello(data.name),
    paragraphs: [
      data.wanted === undefined
        ? 'Aprobamos el código que sugeriste.'
        : `Sugeriste ${data.wanted} y lo aprobamos con otra palabra.`,
      'En unos segundos funciona en la tienda, si la campaña ya empezó.',
    ],
    facts: facts(['Código', data.code], ['Campaña', data.campaign]),
    action: { label: 'Compartir mi código', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `Your code ${data.code} is approved`,
    preview: 'You may share it now.',
    heading: pen.hello(data.name),
    paragraphs: [
      data.wanted === undefined
        ? 'We approved the code that you suggested.'
        : `You suggested ${data.wanted}, and we approved it with another word.`,
      'It works in the shop within seconds, if the campaign has begun.',
    ],
    facts: facts(['Code', data.code], ['Campaign', data.campaign]),
    action: { label: 'Share my code', href: pen.link('signIn') },
  }),
}

export const codeRequestRejected: Template<'code-request-rejected'> = {
  es: (data, pen) => ({
    subject: `Sobre el código ${data.code}`,
    preview: 'No pudimos dártelo; puedes sugerir otro.',
    heading: pen.hello(data.name),
    paragraphs: [`No pudimos darte el código ${data.code} en ${data.campaign}:`],
    quote: data.reason,
    action: { label: 'Sugerir otro', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `About the code ${data.code}`,
    preview: 'We could not give it to you; you may suggest another.',
    heading: pen.hello(data.name),
    paragraphs: [`We could not give you the code ${data.code} in ${data.campaign}:`],
    quote: data.reason,
    action: { label: 'Suggest another one', href: pen.link('signIn') },
  }),
}
