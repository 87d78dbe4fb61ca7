import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnKycFile } from '#app/features/influencers/queries/find-own-kyc-file.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { idParam } from '#app/http/read-page.server.ts'
import { storage } from '#app/platform/runtime.server.ts'
import { findVisit } from './applicant.server.ts'

/** A paper of one's own application. Guard: the applicant's cookie; others' papers are not there. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const visit = await findVisit(request, params.brandSlug)
  const fileId = idParam(params.fileId)
  const applicationId = visit?.application.id
  const file = applicationId === undefined ? null : await asApplicant((tx) => findOwnKycFile(tx, { applicationId, fileId }))
  if (file === null) throw new Response('influencers.file-not-found', { status: 404, statusText: 'Not Found' })
  const { storageKey, ...facts } = file
  return answerFile({ ...facts, content: await storage().get(storageKey), isInline: true })
}
