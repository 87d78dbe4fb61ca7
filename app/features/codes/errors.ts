import { DomainError } from '#app/domain/errors.ts'

export function codeNotFound(): DomainError {
  return new DomainError('not-found', 'codes.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'codes.not-allowed')
}

/** The brand has this code already, perhaps written otherwise. */
export function codeTaken(): DomainError {
  return new DomainError('conflict', 'codes.taken', { field: 'code' })
}

/** Every code of the pattern looks like one that exists. */
export function patternExhausted(): DomainError {
  return new DomainError('conflict', 'codes.pattern-exhausted', { field: 'pattern' })
}

/** Ended campaigns get no codes. */
export function campaignOver(): DomainError {
  return new DomainError('conflict', 'codes.campaign-over', { field: 'campaignId' })
}

/** A code resumes only while its campaign runs. */
export function campaignNotActive(): DomainError {
  return new DomainError('conflict', 'codes.campaign-not-active')
}

/** Only approved influencers are given codes. */
export function influencerNotApproved(): DomainError {
  return new DomainError('conflict', 'codes.influencer-not-approved', { field: 'influencerId' })
}

/** Expired and archived codes stay with whom they were. */
export function codeOver(): DomainError {
  return new DomainError('conflict', 'codes.over')
}

export function sameInfluencer(): DomainError {
  return new DomainError('conflict', 'codes.same-influencer', { field: 'influencerId' })
}

/** Orders that exist keep their influencer, so a code changes hands now or later. */
export function reassignedInPast(): DomainError {
  return new DomainError('invalid', 'codes.reassigned-in-past', { field: 'assignedFrom' })
}

/** Two people would hold the code at one time. */
export function assignmentOverlap(): DomainError {
  return new DomainError('conflict', 'codes.assignment-overlap', { field: 'assignedFrom' })
}

/** No influencer whom the actor knows in the brand is called that. */
export function unknownHandle(): DomainError {
  return new DomainError('invalid', 'codes.unknown-handle', { field: 'handle' })
}

/** Customers and people at the till would mistake it for another code of the brand. */
export function looksAlike(twin: string): DomainError {
  return new DomainError('conflict', 'codes.looks-alike', { field: 'code', twin })
}

/** VTEX or the till would take the word for something else. */
export function reservedWord(): DomainError {
  return new DomainError('invalid', 'codes.reserved-word', { field: 'code' })
}

/** An insult. */
export function forbiddenWord(): DomainError {
  return new DomainError('invalid', 'codes.forbidden-word', { field: 'code' })
}

export function batchNotFound(): DomainError {
  return new DomainError('not-found', 'codes.batch-not-found')
}

/** A batch makes `most` codes at most. */
export function tooManyRows(most: number): DomainError {
  return new DomainError('invalid', 'codes.too-many-rows', { field: 'count', most })
}

/** The campaign has no members, or the file no rows. */
export function nothingToMake(field: string): DomainError {
  return new DomainError('invalid', 'codes.nothing-to-make', { field })
}

/** A file that is no CSV: a quote that is never closed. */
export function unreadableCsv(): DomainError {
  return new DomainError('invalid', 'codes.unreadable-csv', { field: 'csv' })
}

/** The first line names no column of influencers. */
export function csvWithoutInfluencers(): DomainError {
  return new DomainError('invalid', 'codes.csv-without-influencers', { field: 'csv' })
}

/** The validity of a code that should go on has ended: it needs a later end. */
export function validityOver(): DomainError {
  return new DomainError('conflict', 'codes.validity-over', { field: 'validUntil' })
}

/** The validity would end before it begins. */
export function validityBackward(): DomainError {
  return new DomainError('invalid', 'codes.validity-backward', { field: 'validUntil' })
}

/** Some of the handles are of nobody in the brand. */
export function unknownHandles(names: readonly string[]): DomainError {
  return new DomainError('invalid', 'codes.unknown-handles', { field: 'handles', names: names.slice(0, 10).join(', ') })
}

/** Nobody is ticked, and nobody named. */
export function nobodyChosen(): DomainError {
  return new DomainError('invalid', 'codes.nobody-chosen', { field: 'handles' })
}

export function requestNotFound(): DomainError {
  return new DomainError('not-found', 'codes.request-not-found')
}

/** One wish at a time in a campaign. */
export function requestOpen(): DomainError {
  return new DomainError('conflict', 'codes.request-open', { field: 'code' })
}

/** Somebody has answered, or the influencer has taken it back. */
export function requestDecided(): DomainError {
  return new DomainError('conflict', 'codes.request-decided')
}

/** The refusal of a code that somebody would like, by the broken rule's code. */
export function refusedCode(refusal: string): DomainError {
  if (refusal === 'codes.taken') return codeTaken()
  if (refusal === 'codes.looks-alike') return looksAlike('')
  if (refusal === 'codes.reserved-word') return reservedWord()
  return forbiddenWord()
}
