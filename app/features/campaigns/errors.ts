import { DomainError } from '#app/domain/errors.ts'

export function campaignNotFound(): DomainError {
  return new DomainError('not-found', 'campaigns.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'campaigns.not-allowed')
}

/** Another campaign of the brand has this utmSource. */
export function utmSourceTaken(): DomainError {
  return new DomainError('conflict', 'campaigns.utm-source-taken', { field: 'utmSource' })
}

/** The start moves only before the campaign has begun. */
export function alreadyBegun(): DomainError {
  return new DomainError('conflict', 'campaigns.already-begun', { field: 'startsAt' })
}

/** Nothing but the texts of an ended campaign changes. */
export function alreadyEnded(): DomainError {
  return new DomainError('conflict', 'campaigns.already-ended')
}

export function windowBackwards(): DomainError {
  return new DomainError('invalid', 'campaigns.window-backwards', { field: 'endsAt' })
}

/** A published campaign is ended by ending it, not by an end in the past. */
export function endInPast(): DomainError {
  return new DomainError('invalid', 'campaigns.end-in-past', { field: 'endsAt' })
}

/** Terms start at, or after, the version before them. */
export function termsBeforePrevious(): DomainError {
  return new DomainError('conflict', 'campaigns.terms-before-previous', { field: 'validFrom' })
}

/** Orders placed since that moment keep the terms they were placed under. */
export function termsBackdated(): DomainError {
  return new DomainError('conflict', 'campaigns.terms-backdated', { field: 'validFrom' })
}

/** Worse terms are told the brand's days before they begin. `earliest`: the first calendar day that gives them. */
export function noticeNeeded(details: { days: number; earliest: string; worse: readonly string[] }): DomainError {
  return new DomainError('conflict', 'campaigns.notice-needed', { ...details, field: 'validFrom' })
}

/** Only the last version, and only before it begins. */
export function nothingToWithdraw(): DomainError {
  return new DomainError('conflict', 'campaigns.nothing-to-withdraw')
}

/** What standings were counted over stays: sales of published campaigns were rated by it. */
export function periodFixed(): DomainError {
  return new DomainError('conflict', 'campaigns.period-fixed', { field: 'period' })
}

export function assetNotFound(): DomainError {
  return new DomainError('not-found', 'campaigns.asset-not-found')
}

/** More files than a campaign hands out. */
export function tooManyAssets(most: number): DomainError {
  return new DomainError('conflict', 'campaigns.too-many-assets', { most, field: 'file' })
}

/** Somebody added or removed one meanwhile. */
export function assetsChanged(): DomainError {
  return new DomainError('conflict', 'campaigns.assets-changed')
}

export function memberNotFound(): DomainError {
  return new DomainError('not-found', 'campaigns.member-not-found')
}

/** A draft, or one that is over: nobody is asked in, and nobody comes in. */
export function campaignClosed(): DomainError {
  return new DomainError('conflict', 'campaigns.closed')
}

/** The terms that were seen are not the ones that count. */
export function termsChanged(): DomainError {
  return new DomainError('conflict', 'campaigns.terms-changed')
}

/** None of them is an influencer who could be asked. */
export function nobodyToInvite(): DomainError {
  return new DomainError('conflict', 'campaigns.nobody-to-invite', { field: 'influencerIds' })
}

/** An influencer who is suspended or closed takes part in nothing new. */
export function influencerStopped(): DomainError {
  return new DomainError('conflict', 'campaigns.influencer-stopped')
}

/** The person left, or somebody decided, in the meantime. */
export function decidedOtherwise(): DomainError {
  return new DomainError('conflict', 'campaigns.decided-otherwise')
}

export function overrideNotFound(): DomainError {
  return new DomainError('not-found', 'campaigns.override-not-found')
}

/** Better rates begin now or later, and end after they begin. */
export function overrideInPast(): DomainError {
  return new DomainError('invalid', 'campaigns.override-in-past', { field: 'firstDay' })
}

/** Exactly one influencer or one group, of the brand. */
export function overrideForNobody(): DomainError {
  return new DomainError('invalid', 'campaigns.override-for-nobody', { field: 'handle' })
}

/** Everybody has that much already. */
export function overrideNotBetter(): DomainError {
  return new DomainError('conflict', 'campaigns.override-not-better', { field: 'rate' })
}

/** A campaign that runs keeps its utmSource: its coupons are made with it. */
export function otherUtmSource(): DomainError {
  return new DomainError('conflict', 'campaigns.other-utm-source', { field: 'promotionId' })
}

/** VTEX has no promotion of that id that a campaign's coupons could bring: it is archived, has no utmSource, or has a utmCampaign too. */
export function promotionUnfit(): DomainError {
  return new DomainError('conflict', 'campaigns.promotion-unfit', { field: 'promotionId' })
}

/** The campaign's own promotion gives a discount already; two would compete. */
export function hasOwnPromotion(): DomainError {
  return new DomainError('conflict', 'campaigns.has-own-promotion', { field: 'promotionId' })
}

/** Nobody has set a discount. */
export function noPromotion(): DomainError {
  return new DomainError('conflict', 'campaigns.no-promotion')
}

/** Not a group of the brand, or an archived one. */
export function groupOfNobody(): DomainError {
  return new DomainError('invalid', 'campaigns.group-of-nobody', { field: 'groupIds' })
}
