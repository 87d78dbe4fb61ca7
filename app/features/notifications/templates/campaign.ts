import type { Template } from './email-content.ts'

export const campaignInvitation: Template<'campaign-invitation'> = {
  es: (data, pen) => ({
    subject: `${pen.sender} te invita a «${data.campaign}»`,
    preview: 'Mira las condiciones y di si te sumas.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} te invita a su campaña «${data.campaign}».`,
      'En tu cuenta ves qué ganas con cada venta, las fechas y el material. Nada cuenta hasta que la aceptes.',
    ],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'Ver la invitación', href: pen.link('ownCampaigns') },
  }),
  en: (data, pen) => ({
    subject: `${pen.sender} invites you to “${data.campaign}”`,
    preview: 'Look at the terms and say whether you join.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} invites you to its campaign “${data.campaign}”.`,
      'Your account shows what each sale earns, the dates and the material. Nothing counts until you accept.',
    ],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'See the invitation', href: pen.link('ownCampaigns') },
  }),
}

export const campaignAccepted: Template<'campaign-accepted'> = {
  es: (data, pen) => ({
    subject: `Ya estás en «${data.campaign}»`,
    preview: 'Tu código de la campaña está en tu cuenta.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} aceptó que participes en «${data.campaign}».`,
      'Tu código aparece en tu cuenta en unos momentos, si aún no tenías uno.',
    ],
    action: { label: 'Ver la campaña', href: pen.link('ownCampaigns') },
  }),
  en: (data, pen) => ({
    subject: `You are in “${data.campaign}”`,
    preview: 'Your code of the campaign is in your account.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} accepted you in “${data.campaign}”.`,
      'Your code appears in your account in a moment, if you had none yet.',
    ],
    action: { label: 'See the campaign', href: pen.link('ownCampaigns') },
  }),
}

export const campaignRejected: Template<'campaign-rejected'> = {
  es: (data, pen) => ({
    subject: `Sobre tu solicitud para «${data.campaign}»`,
    preview: 'Esta vez no pudo ser.',
    heading: pen.hello(data.name),
    paragraphs: [`${pen.sender} revisó tu solicitud para «${data.campaign}» y esta vez no sigue adelante.`],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'Ver otras campañas', href: pen.link('ownCampaigns') },
  }),
  en: (data, pen) => ({
    subject: `About your application for “${data.campaign}”`,
    preview: 'Not this time.',
    heading: pen.hello(data.name),
    paragraphs: [`${pen.sender} looked at your application for “${data.campaign}”; it does not go on this time.`],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'See other campaigns', href: pen.link('ownCampaigns') },
  }),
}

export const campaignRemoved: Template<'campaign-removed'> = {
  es: (data, pen) => ({
    subject: `Ya no estás en «${data.campaign}»`,
    preview: 'Lo que vendiste hasta hoy sigue siendo tuyo.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} terminó tu participación en «${data.campaign}». Tus códigos de esa campaña quedan en pausa.`,
      'Las comisiones de lo que vendiste hasta hoy siguen su curso.',
    ],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'Ver mis campañas', href: pen.link('ownCampaigns') },
  }),
  en: (data, pen) => ({
    subject: `You are no longer in “${data.campaign}”`,
    preview: 'What you sold until today stays yours.',
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} ended your part in “${data.campaign}”. Your codes of that campaign are paused.`,
      'The commissions of what you sold until today go on as they were.',
    ],
    ...(data.words !== undefined && { quote: data.words }),
    action: { label: 'See my campaigns', href: pen.link('ownCampaigns') },
  }),
}

export const betterRate: Template<'better-rate'> = {
  es: (data, pen) => ({
    subject: `Tienes una tasa especial en «${data.campaign}»`,
    preview: `Ganas al menos ${data.rate} de cada venta.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} te dio una tasa especial en «${data.campaign}»: ganas al menos ${data.rate} de cada venta desde el ${pen.instant(data.from)}.`,
    ],
    quote: data.reason,
    action: { label: 'Ver la campaña', href: pen.link('ownCampaigns') },
  }),
  en: (data, pen) => ({
    subject: `You have a better rate in “${data.campaign}”`,
    preview: `You earn at least ${data.rate} of every sale.`,
    heading: pen.hello(data.name),
    paragraphs: [
      `${pen.sender} granted you a better rate in “${data.campaign}”: you earn at least ${data.rate} of every sale from ${pen.instant(data.from)} on.`,
    ],
    quote: data.reason,
    action: { label: 'See the campaign', href: pen.link('ownCampaigns') },
  }),
}
