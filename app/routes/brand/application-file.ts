import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { answerKycFile } from '../kyc/answer-kyc-file.server.ts'
import { applicationOfBrand } from './application-of-brand.server.ts'

/** A paper of an application, shown to staff of the brand. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-kyc-file'))
  const { files } = await applicationOfBrand(params.applicationId, visitor)
  return answerKycFile(params.fileId, files, visitor)
}
