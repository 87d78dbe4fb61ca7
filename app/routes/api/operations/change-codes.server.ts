import { rolesFor } from '#app/domain/permissions.ts'
import { changeCodes } from '#app/features/codes/commands/change-codes.server.ts'
import { ChangeCodes } from '#app/features/codes/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodesChange } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'change-codes',
  method: 'post',
  path: '/codes/changes',
  tag: 'codes',
  summary: 'Pauses, resumes, archives or gives away up to 200 codes at once',
  description: 'Codes that cannot be changed are told with the reason; the others are changed all the same.',
  access: rolesFor('codes.pause-code'),
  input: ChangeCodes,
  output: CodesChange,
  run: changeCodes,
})
