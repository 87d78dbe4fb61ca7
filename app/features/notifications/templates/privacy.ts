import { facts, type Template } from './email-content.ts'

const kinds = {
  es: {
    export: 'Copia de mis datos',
    correct: 'Corrección de mis datos',
    delete: 'Eliminación de mis datos',
    'withdraw-consent': 'Retiro de mi autorización',
  },
  en: {
    export: 'A copy of my data',
    correct: 'Correction of my data',
    delete: 'Deletion of my data',
    'withdraw-consent': 'Withdrawal of my consent',
  },
} as const

const outcomes = {
  es: {
    done: 'Hicimos lo que pediste.',
    partly: 'Hicimos una parte de lo que pediste. Lo demás no pudimos, y te contamos por qué.',
    refused: 'No pudimos hacer lo que pediste, y te contamos por qué.',
  },
  en: {
    done: 'We did what you asked for.',
    partly: 'We did part of what you asked for. The rest we could not, and we tell you why.',
    refused: 'We could not do what you asked for, and we tell you why.',
  },
} as const

export const consentRenewal: Template<'consent-renewal'> = {
  es: (data, pen) => ({
    subject: `Cambiamos: ${data.policy}`,
    preview: 'Léela y dinos si estás de acuerdo.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Hay una versión nueva de “${data.policy}”. Te mostramos qué cambió y te pedimos que la aceptes.`,
      ...(data.summary ? [data.summary] : []),
    ],
    facts: facts(['Versión', data.version], ['Vale desde', pen.day(data.effectiveOn)]),
    action: { label: 'Ver los cambios', href: pen.link('consents') },
    notes: ['Te la pediremos también la próxima vez que entres.'],
  }),
  en: (data, pen) => ({
    subject: `We changed: ${data.policy}`,
    preview: 'Read it and tell us whether you agree.',
    heading: pen.hello(data.name),
    paragraphs: [
      `There is a new version of “${data.policy}”. We show you what changed and ask you to accept it.`,
      ...(data.summary ? [data.summary] : []),
    ],
    facts: facts(['Version', data.version], ['In force from', pen.day(data.effectiveOn)]),
    action: { label: 'See the changes', href: pen.link('consents') },
    notes: ['We will also ask you the next time you sign in.'],
  }),
}

export const privacyRequestReceived: Template<'privacy-request-received'> = {
  es: (data, pen) => ({
    subject: `Recibimos tu solicitud ${data.reference}`,
    preview: `Te respondemos a más tardar el ${pen.day(data.dueOn)}.`,
    heading: pen.hello(data.name),
    paragraphs: ['Recibimos tu solicitud sobre tus datos personales. Ya la estamos atendiendo.'],
    facts: facts(['Solicitud', data.reference], ['Pides', kinds.es[data.kind]], ['Respuesta a más tardar', pen.day(data.dueOn)]),
    action: { label: 'Ver mi solicitud', href: pen.link('privacy') },
    notes: ['Si no hiciste esta solicitud, responde a este correo cuanto antes.'],
  }),
  en: (data, pen) => ({
    subject: `We received your request ${data.reference}`,
    preview: `We will answer by ${pen.day(data.dueOn)}.`,
    heading: pen.hello(data.name),
    paragraphs: ['We received your request about your personal data and are working on it.'],
    facts: facts(['Request', data.reference], ['You ask for', kinds.en[data.kind]], ['Answer by', pen.day(data.dueOn)]),
    action: { label: 'See my request', href: pen.link('privacy') },
    notes: ['If you did not make this request, answer this message as soon as you can.'],
  }),
}

export const privacyRequestAnswered: Template<'privacy-request-answered'> = {
  es: (data, pen) => ({
    subject: `Respuesta a tu solicitud ${data.reference}`,
    preview: outcomes.es[data.outcome],
    heading: pen.hello(data.name),
    paragraphs: [outcomes.es[data.outcome]],
    facts: facts(['Solicitud', data.reference], ['Pediste', kinds.es[data.kind]]),
    ...(data.note && { quote: data.note }),
    ...(data.kind === 'export' &&
      data.outcome !== 'refused' && { action: { label: 'Descargar mis datos', href: pen.link('privacy') } }),
    notes: ['Si no estás de acuerdo, puedes acudir a la autoridad de protección de datos de tu país.'],
  }),
  en: (data, pen) => ({
    subject: `Answer to your request ${data.reference}`,
    preview: outcomes.en[data.outcome],
    heading: pen.hello(data.name),
    paragraphs: [outcomes.en[data.outcome]],
    facts: facts(['Request', data.reference], ['You asked for', kinds.en[data.kind]]),
    ...(data.note && { quote: data.note }),
    ...(data.kind === 'export' &&
      data.outcome !== 'refused' && { action: { label: 'Download my data', href: pen.link('privacy') } }),
    notes: ['If you do not agree, you may turn to the data protection authority of your country.'],
  }),
}
