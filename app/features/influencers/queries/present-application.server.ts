import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { findDuplicates } from './find-duplicates.server.ts'
import { getApplication } from './get-application.server.ts'

/** An application with its duplicates, as the API answers it. @throws DomainError influencers.application-not-found */
export async function presentApplication(tx: Tx, { applicationId }: { applicationId: string }, { actor, now }: Context) {
  const detail = await getApplication(tx, { applicationId }, actor, now)
  const duplicates = await findDuplicates(tx, { applicationIds: [applicationId] }, actor)
  const { profile, files, events, missing } = detail
  return {
    ...detail,
    profile: {
      ...profile,
      networks: [...profile.networks],
      audience:
        profile.audience === null
          ? null
          : {
              countries: [...profile.audience.countries],
              topics: [...profile.audience.topics],
              ageRanges: [...profile.audience.ageRanges],
            },
    },
    files: [...files],
    events: [...events],
    missing: [...missing],
    duplicates,
  }
}
