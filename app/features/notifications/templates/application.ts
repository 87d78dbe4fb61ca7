import { facts, type Template } from './email-content.ts'

export const applicationLink: Template<'application-link'> = {
  es: (data, pen) => ({
    subject: `Confirma tu correo y sigue con tu solicitud a ${pen.sender}`,
    preview: 'Tu solicitud te espera.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Con este enlace confirmas que el correo es tuyo y sigues con tu solicitud al programa de ${pen.sender}, en este dispositivo o en otro.`,
      'Lo que ya escribiste está guardado.',
    ],
    action: { label: 'Seguir con mi solicitud', href: pen.tokenLink('application', data.linkTokenId) },
    notes: [
      `El enlace sirve una sola vez, hasta el ${pen.instant(data.expiresAt)}.`,
      'Si no empezaste ninguna solicitud, ignora este correo: sin tu confirmación no se envía nada.',
    ],
  }),
  en: (data, pen) => ({
    subject: `Confirm your address and go on with your application to ${pen.sender}`,
    preview: 'Your application is waiting.',
    heading: pen.hello(data.name),
    paragraphs: [
      `With this link you confirm that the address is yours and go on with your application for the programme of ${pen.sender}, on this device or another.`,
      'What you have typed so far is kept.',
    ],
    action: { label: 'Go on with my application', href: pen.tokenLink('application', data.linkTokenId) },
    notes: [
      `The link works once, until ${pen.instant(data.expiresAt)}.`,
      'If you did not begin an application, ignore this message: nothing is sent without your confirmation.',
    ],
  }),
}

export const applicationReceived: Template<'application-received'> = {
  es: (data, pen) => ({
    subject: 'Recibimos tu solicitud',
    preview: 'La revisamos y te escribimos.',
    heading: `Gracias, ${data.name}`,
    paragraphs: [
      `Tu solicitud para el programa de ${pen.sender} llegó completa.`,
      'Una persona la revisa. Te escribimos cuando haya respuesta, o si nos falta algo.',
    ],
    ...(data.linkTokenId && {
      action: { label: 'Ver mi solicitud', href: pen.tokenLink('application', data.linkTokenId) },
    }),
  }),
  en: (data, pen) => ({
    subject: 'We received your application',
    preview: 'We look at it and write to you.',
    heading: `Thank you, ${data.name}`,
    paragraphs: [
      `Your application for the programme of ${pen.sender} arrived complete.`,
      'A person is looking at it. We will write to you when there is an answer, or if anything is missing.',
    ],
    ...(data.linkTokenId && {
      action: { label: 'See my application', href: pen.tokenLink('application', data.linkTokenId) },
    }),
  }),
}

export const applicationApproved: Template<'application-approved'> = {
  es: (data, pen) => ({
    subject: `Ya eres parte de ${pen.sender}`,
    preview: 'Tu solicitud fue aprobada.',
    heading: `Felicitaciones, ${data.name}`,
    paragraphs: [
      `Tu solicitud para el programa de ${pen.sender} fue aprobada.`,
      ...(data.codes.length === 0 ? [] : ['Este es tu código. Compártelo: cada compra con él te da una comisión.']),
    ],
    facts: data.codes.map(({ code, campaign }) => ({ label: campaign, value: code })),
    action: data.linkTokenId
      ? { label: 'Elegir mi contraseña', href: pen.tokenLink('setPassword', data.linkTokenId) }
      : { label: 'Entrar a mi cuenta', href: pen.link('signIn') },
    ...(data.expiresAt && { notes: [`El enlace sirve una sola vez, hasta el ${pen.instant(data.expiresAt)}.`] }),
  }),
  en: (data, pen) => ({
    subject: `You are part of ${pen.sender} now`,
    preview: 'Your application was approved.',
    heading: `Congratulations, ${data.name}`,
    paragraphs: [
      `Your application for the programme of ${pen.sender} was approved.`,
      ...(data.codes.length === 0 ? [] : ['This is your code. Share it: every purchase with it earns you a commission.']),
    ],
    facts: data.codes.map(({ code, campaign }) => ({ label: campaign, value: code })),
    action: data.linkTokenId
      ? { label: 'Choose my password', href: pen.tokenLink('setPassword', data.linkTokenId) }
      : { label: 'Sign in', href: pen.link('signIn') },
    ...(data.expiresAt && { notes: [`The link works once, until ${pen.instant(data.expiresAt)}.`] }),
  }),
}

export const changesRequested: Template<'changes-requested'> = {
  es: (data, pen) => ({
    subject: 'Nos falta algo de tu solicitud',
    preview: 'Corrígelo y seguimos.',
    heading: pen.hello(data.name),
    paragraphs: ['Revisamos tu solicitud. Para seguir, necesitamos que mires esto:'],
    facts: data.changes.map(({ field, note }) => ({ label: field, value: note })),
    action: data.linkTokenId
      ? { label: 'Corregir mi solicitud', href: pen.tokenLink('application', data.linkTokenId) }
      : { label: 'Entrar a mi cuenta', href: pen.link('signIn') },
    notes: [
      'Lo demás que nos diste queda guardado.',
      ...(data.expiresAt ? [`El enlace sirve hasta el ${pen.instant(data.expiresAt)}.`] : []),
    ],
  }),
  en: (data, pen) => ({
    subject: 'Something is missing in your application',
    preview: 'Correct it and we go on.',
    heading: pen.hello(data.name),
    paragraphs: ['We looked at your application. To go on, we need you to look at this:'],
    facts: data.changes.map(({ field, note }) => ({ label: field, value: note })),
    action: data.linkTokenId
      ? { label: 'Correct my application', href: pen.tokenLink('application', data.linkTokenId) }
      : { label: 'Sign in', href: pen.link('signIn') },
    notes: [
      'Everything else that you gave us is kept.',
      ...(data.expiresAt ? [`The link works until ${pen.instant(data.expiresAt)}.`] : []),
    ],
  }),
}

export const applicationRejected: Template<'application-rejected'> = {
  es: (data, pen) => ({
    subject: 'Sobre tu solicitud',
    preview: 'Esta vez no pudimos aceptarla.',
    heading: pen.hello(data.name),
    paragraphs: [`Gracias por tu interés en el programa de ${pen.sender}. Esta vez no pudimos aceptar tu solicitud:`],
    quote: data.reason,
    notes: ['Si crees que hay un error, responde a este correo y lo miramos de nuevo.'],
  }),
  en: (data, pen) => ({
    subject: 'About your application',
    preview: 'This time we could not accept it.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Thank you for your interest in the programme of ${pen.sender}. This time we could not accept your application:`,
    ],
    quote: data.reason,
    notes: ['If you think that this is a mistake, answer this message and we will look at it again.'],
  }),
}

export const accountSuspended: Template<'account-suspended'> = {
  es: (data, pen) => ({
    subject: 'Suspendimos tu cuenta',
    preview: 'Tus códigos están en pausa.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Tu cuenta en ${pen.sender} está suspendida y tus códigos, en pausa. Lo que ya ganaste sigue a tu nombre.`,
      'El motivo:',
    ],
    quote: data.reason,
    notes: ['Responde a este correo si quieres aclararlo.'],
  }),
  en: (data, pen) => ({
    subject: 'Your account is suspended',
    preview: 'Your codes are paused.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Your account at ${pen.sender} is suspended and your codes are paused. What you have earned stays yours.`,
      'The reason:',
    ],
    quote: data.reason,
    notes: ['Answer this message if you want to clear it up.'],
  }),
}

export const accountClosed: Template<'account-closed'> = {
  es: (data, pen) => ({
    subject: 'Tu cuenta quedó cerrada',
    preview: 'Gracias por el tiempo juntos.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Tu cuenta en ${pen.sender} quedó cerrada y tus códigos ya no funcionan.`,
      'Guardamos solo lo que la ley nos obliga a conservar, por el tiempo que ella manda.',
    ],
    facts: facts(['Motivo', data.reason]),
    notes: ['Si quedó algo por pagar o tienes una pregunta, responde a este correo.'],
  }),
  en: (data, pen) => ({
    subject: 'Your account is closed',
    preview: 'Thank you for the time together.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Your account at ${pen.sender} is closed and your codes no longer work.`,
      'We keep only what the law obliges us to keep, for as long as it says.',
    ],
    facts: facts(['Reason', data.reason]),
    notes: ['If anything is left to be paid or you have a question, answer this message.'],
  }),
}
