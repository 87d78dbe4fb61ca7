import type { FormFacts } from './form-facts.ts'
import { requiredFiles } from './identity/document-choices.ts'
import type { InfluencerDetail } from './queries/get-influencer.server.ts'
import type { InfluencerRecord } from './queries/get-influencer-record.server.ts'

/** The parts of one's own profile, in the order in which they are filled in. */
export const ownParts = ['identity', 'contact', 'networks', 'tax', 'documents', 'bank'] as const
export type OwnPart = (typeof ownParts)[number]

/** What an influencer's own forms begin with. */
export function ownFacts(influencer: InfluencerDetail, { profile, tax, files, bankAccounts }: InfluencerRecord): FormFacts {
  return {
    identity: {
      personType: profile?.personType ?? null,
      country: profile?.country ?? influencer.country,
      documentType: profile?.documentType ?? null,
      documentLastFour: profile?.documentLastFour ?? null,
      legalName: profile?.legalName ?? influencer.name,
      bornOn: profile?.bornOn ?? null,
    },
    contact: {
      phone: profile?.phone ?? null,
      address: profile?.address ?? null,
      city: profile?.city ?? null,
      subdivision: profile?.subdivision ?? null,
    },
    displayName: influencer.name,
    handle: influencer.handle,
    email: influencer.email,
    isEmailConfirmed: true,
    networks: profile?.networks ?? [],
    audience: profile?.audience ?? null,
    wantedCode: null,
    message: '',
    tax,
    files,
    bankAccount: bankAccounts.find(({ replacedAt }) => replacedAt === null) ?? null,
    revision: 0,
  }
}

/** The parts that still lack something without which nobody can be paid. */
export function missingParts(facts: FormFacts): OwnPart[] {
  const { identity, contact, networks, tax, files, bankAccount } = facts
  const papers = requiredFiles(identity).filter((kind) => !files.some((file) => file.kind === kind))
  const isMissing: Readonly<Record<OwnPart, boolean>> = {
    identity: identity.documentLastFour === null,
    contact: contact.phone === null || contact.address === null || contact.city === null,
    networks: networks.length === 0,
    tax: tax === null,
    documents: papers.length > 0,
    bank: bankAccount === null,
  }
  return ownParts.filter((part) => isMissing[part])
}
