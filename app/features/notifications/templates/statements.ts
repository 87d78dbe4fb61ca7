import { facts, type Template } from './email-content.ts'

/** To each influencer, when a half month of a brand is sealed. */
export const statementSealed: Template<'statement-sealed'> = {
  es: (data, pen) => ({
    subject: `Tu liquidación del ${data.period}: ganaste ${data.earned}`,
    preview: `Saldo final ${data.closing} con ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `Se cerró la quincena del ${data.period} con ${pen.sender}. Esta es tu liquidación; ya no cambia.`,
      ...(data.recovered === undefined ? [] : [`Se descontaron ${data.recovered} de tu saldo en contra.`]),
    ],
    facts: facts(
      ['Ganado', data.earned],
      ['Revertido', data.reversed],
      ['Recuperado del saldo en contra', data.recovered],
      ['Disponible para retirar', data.available],
      ['Saldo final', data.closing],
      ['Liquidación', data.number],
    ),
    action: { label: 'Ver mi liquidación', href: pen.link('ownStatements', data.statementId) },
    notes: ['Allí puedes abrir cada venta y descargar el PDF y el detalle en CSV.'],
  }),
  en: (data, pen) => ({
    subject: `Your statement for ${data.period}: you earned ${data.earned}`,
    preview: `Closing balance ${data.closing} with ${pen.sender}.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `The half month of ${data.period} with ${pen.sender} is closed. This is your statement; it does not change any more.`,
      ...(data.recovered === undefined ? [] : [`${data.recovered} was taken to pay off what you owed.`]),
    ],
    facts: facts(
      ['Earned', data.earned],
      ['Reversed', data.reversed],
      ['Taken to pay what was owed', data.recovered],
      ['Available to withdraw', data.available],
      ['Closing balance', data.closing],
      ['Statement', data.number],
    ),
    action: { label: 'See my statement', href: pen.link('ownStatements', data.statementId) },
    notes: ['There you can open each sale and download the PDF and the details as CSV.'],
  }),
}

/** To the brand's finance people, once a period, when a gate holds it back. */
export const cutOffBlocked: Template<'cut-off-blocked'> = {
  es: (data, pen) => ({
    subject: `El corte del ${data.period} está detenido`,
    preview: `${pen.sender}: hay que resolver algo antes de sellar.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `La quincena del ${data.period} de ${pen.sender} terminó y todavía no se puede sellar: nadie recibe su liquidación hasta entonces.`,
      ...data.gates.map(({ gate, found, remedy }) => `${gate}. ${found} ${remedy}`),
      'Se vuelve a revisar cada hora y se sella sola en cuanto todo se cumpla. También puedes dejarla pasar con un motivo.',
    ],
    action: { label: 'Ver el corte', href: pen.link('brands', data.brandSlug, 'cut-offs', data.cutOffId) },
  }),
  en: (data, pen) => ({
    subject: `The cut-off of ${data.period} is held back`,
    preview: `${pen.sender}: something has to be put right before the seal.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `The half month of ${data.period} of ${pen.sender} is over and cannot be sealed yet: nobody gets a statement until then.`,
      ...data.gates.map(({ gate, found, remedy }) => `${gate}. ${found} ${remedy}`),
      'It is looked at again every hour and seals by itself once all is well. You can also let it pass with a reason.',
    ],
    action: { label: 'See the cut-off', href: pen.link('brands', data.brandSlug, 'cut-offs', data.cutOffId) },
  }),
}
