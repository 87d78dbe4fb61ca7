import { staffFor } from '#app/domain/permissions.ts'
import { CutOffRef } from '#app/features/cut-offs/inputs.ts'
import { getCutOff } from '#app/features/cut-offs/queries/get-cut-off.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CutOffDetail, toCutOffDetail } from '../schemas/cut-off.server.ts'

export default defineOperation({
  id: 'get-cut-off',
  method: 'get',
  path: '/cut-offs/{cutOffId}',
  tag: 'statements',
  summary: 'One cut-off: its gates, its sums, and the hash that seals it',
  description:
    'The hash is the SHA-256 of the hash of the cut-off before, a vertical bar, and the hashes of its statements, separated by commas in the order of their numbers.',
  access: staffFor('cut-offs.read'),
  input: CutOffRef,
  output: CutOffDetail,
  async run(tx, input, { actor }) {
    return toCutOffDetail(await getCutOff(tx, input, actor))
  },
})
