import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { statementDocument } from '#app/features/cut-offs/document/statement-document.server.ts'
import { StatementRef } from '#app/features/cut-offs/inputs.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { storage } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'get-statement-pdf',
  method: 'get',
  path: '/statements/{statementId}/statement.pdf',
  tag: 'statements',
  summary: 'A statement as PDF',
  description: 'In the language of Accept-Language, with the brand’s name, logo and colour. As an attachment.',
  access: rolesFor('cut-offs.export'),
  input: StatementRef,
  output: z.instanceof(Response),
  mediaType: 'application/pdf',
  async runOutside(input, { actor, language, read }) {
    const file = await statementDocument({ ...input, language }, actor, { read, storage: storage() })
    return answerFile({ ...file, contentType: 'application/pdf' })
  },
})
