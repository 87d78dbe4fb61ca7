import type { Template } from './email-content.ts'

/** A brand's own words to a group of its influencers. */
export const groupMessage: Template<'group-message'> = {
  es: (data, pen) => ({
    subject: `${pen.sender}: ${data.subject}`,
    preview: `Un mensaje de ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [`${pen.sender} te escribe:`],
    quote: data.words,
    action: { label: 'Ver mis campañas', href: pen.link('ownCampaigns') },
    notes: ['Recibes este correo porque trabajas con la marca.'],
  }),
  en: (data, pen) => ({
    subject: `${data.subject}, from ${pen.sender}`,
    preview: `A message from ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [`${pen.sender} writes to you:`],
    quote: data.words,
    action: { label: 'See my campaigns', href: pen.link('ownCampaigns') },
    notes: ['You receive this mail because you work with the brand.'],
  }),
}
