/** What can be wrong with the trail. */
export const findingKinds = [
  'event-changed',
  'event-removed',
  'event-inserted',
  'event-unlinked',
  'event-late',
  'link-signature-wrong',
  'link-unsigned',
  'day-differs',
  'day-unsealed',
  'seal-changed',
  'seal-signature-wrong',
  'seal-removed',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Something wrong with the trail: what, which row (an event's id, `<day>#<position>` of a lost link, or a day), and the values that say so. */
export type Finding = { readonly kind: FindingKind; readonly id: string; readonly detail: Readonly<Record<string, string>> }

export type Report = (finding: Finding) => void
