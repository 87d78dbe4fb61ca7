import type { Context } from '#app/domain/context.ts'
import { DomainError } from '#app/domain/errors.ts'
import { codeRefusal } from '#app/features/codes/batch/code-refusal.ts'
import { createCode } from '#app/features/codes/commands/create-code.server.ts'
import { CreateCode } from '#app/features/codes/inputs.ts'
import { countHeldCodes } from '#app/features/codes/queries/count-held-codes.server.ts'
import { listTakenCodes } from '#app/features/codes/queries/list-taken-codes.server.ts'
import { findApprovedApplication } from '#app/features/influencers/queries/find-approved-application.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { JobScope } from './services.ts'

/** Made from the name; from the handle where a name leaves nothing usable, or too many share it. */
const patterns = ['{NAME}{NN}', '{HANDLE}{RAND4}'] as const

const tryNext = new Set(['codes.taken', 'codes.pattern-exhausted', 'codes.invalid-code'])

/**
 * The code of a new influencer in the campaign they applied to: the one they would like where it is free and looks like no other, else one made from
 * their name. It syncs to VTEX as any code does. One who holds a code of the campaign already gets no second. A campaign that is over gives none: the
 * manager sees the influencer without a code.
 */
export function giveFirstCode({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>, applicationId: string): Promise<string> {
  return asSystem(database.db, 'influencers.application-approved', async (tx) => {
    const application = await findApprovedApplication(tx, { applicationId })
    if (application === null || application.campaignId === null) return 'no-campaign'
    return giveCodeOfCampaign(tx, { ...application, campaignId: application.campaignId }, ctx)
  })
}

type NewMember = {
  readonly brandId: string
  readonly campaignId: string
  readonly influencerId: string
  readonly wantedCode: string | null
}

/** The first code of somebody who takes part in a campaign, as `giveFirstCode` tells. */
export async function giveCodeOfCampaign(tx: Tx, member: NewMember, ctx: Context): Promise<string> {
  const { campaignId, influencerId, brandId } = member
  if ((await countHeldCodes(tx, { campaignId, influencerId })) > 0) return 'has-one'
  const wanted = await freeCode(tx, brandId, member.wantedCode)
  const choices = [...(wanted === null ? [] : [{ code: wanted }]), ...patterns.map((pattern) => ({ pattern }))]
  for (const choice of choices) {
    const outcome = await tx
      .transaction((inner) => createCode(inner, CreateCode.parse({ campaignId, influencerId, ...choice }), ctx, 'application'))
      .catch((error: unknown) => refusalOf(error))
    if (typeof outcome !== 'string') return 'created'
    if (!tryNext.has(outcome)) return outcome
  }
  return 'no-free-code'
}

/** The wanted code where the brand has none that looks like it, and it may be said. */
async function freeCode(tx: Tx, brandId: string, wanted: string | null): Promise<string | null> {
  if (wanted === null) return null
  return codeRefusal(wanted, await listTakenCodes(tx, brandId)) === null ? wanted : null
}

/** The code of a broken rule that no retry heals. @throws whatever else failed */
function refusalOf(error: unknown): string {
  if (error instanceof DomainError && error.kind !== 'unavailable') return error.code
  throw error
}
