import { z } from 'zod'
import { applicant } from '#app/domain/actor.ts'
import { FileKind } from '#app/features/influencers/application-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { contextOf } from '#app/http/context.server.ts'
import { keepPaper } from '../../join/keep-paper.server.ts'
import { applicationOf, statusOfApplication } from '../applicant.server.ts'
import { OwnApplication } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'add-registration-document',
  method: 'post',
  path: '/influencers/register/documents',
  tag: 'applications',
  summary: 'Adds a paper to an application, in the place of the one of its kind',
  description:
    'JPEG, PNG, WebP or PDF, at most 10 MiB; told by its content. Pictures are made anew, without their metadata. The token is sent as `X-Application-Token`.',
  access: 'public',
  input: z.object({}),
  form: z.object({ kind: FileKind, file: z.string().meta({ format: 'binary' }) }),
  output: OwnApplication,
  async runPublic(_, request) {
    const token = request.headers.get('X-Application-Token') ?? ''
    const { application } = await applicationOf(request, token)
    await keepPaper(request, { application, ctx: await contextOf(request, applicant) })
    return statusOfApplication((await applicationOf(request, token)).application)
  },
})
