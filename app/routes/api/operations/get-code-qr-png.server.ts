import { z } from 'zod'
import { CodeRef } from '#app/features/codes/inputs.ts'
import { getCodeShare } from '#app/features/codes/queries/get-code-share.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { qrResponse } from '../../qr-response.server.ts'

export default defineOperation({
  id: 'get-code-qr-png',
  method: 'get',
  path: '/codes/{codeId}/qr.png',
  tag: 'codes',
  summary: 'The QR code of a code’s link as PNG',
  access: 'signed-in',
  input: CodeRef,
  output: z.instanceof(Response),
  mediaType: 'image/png',
  async runOutside(input, { actor, read }) {
    return qrResponse(await read((tx) => getCodeShare(tx, input, actor)), 'png', 'attachment')
  },
})
