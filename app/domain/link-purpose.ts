/** What a link in an e-mail is for. Each is worth one thing only, until it ends or is used. */
export const linkPurposes = ['reset-password', 'set-password', 'invitation', 'application', 'change-email'] as const
export type LinkPurpose = (typeof linkPurposes)[number]
