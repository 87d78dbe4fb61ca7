import type { Template } from './email-content.ts'

export const senderTest: Template<'sender-test'> = {
  es: (data, pen) => ({
    subject: `Así se ven los correos de ${data.brand}`,
    preview: 'Remitente, color y logo, como los recibe un influencer.',
    heading: pen.hello(data.name),
    paragraphs: [
      `Este es un correo de prueba de ${data.brand}: lleva su remitente, su color y su logo, como los que reciben sus influencers.`,
      'Responde para comprobar a qué dirección llegan las respuestas.',
    ],
    action: { label: 'Abrir la plataforma', href: pen.link('signIn') },
  }),
  en: (data, pen) => ({
    subject: `What mails from ${data.brand} look like`,
    preview: 'Sender, colour and logo, as an influencer gets them.',
    heading: pen.hello(data.name),
    paragraphs: [
      `This is a test mail from ${data.brand}: it wears the sender, colour and logo of those that its influencers receive.`,
      'Answer it to check which address gets the answers.',
    ],
    action: { label: 'Open the platform', href: pen.link('signIn') },
  }),
}
