import { z } from 'zod'
import { CodeRef } from '#app/features/codes/inputs.ts'
import { getCodeShare } from '#app/features/codes/queries/get-code-share.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { qrResponse } from '../../qr-response.server.ts'

export default defineOperation({
  id: 'get-code-qr-svg',
  method: 'get',
  path: '/codes/{codeId}/qr.svg',
  tag: 'codes',
  summary: 'The QR code of a code’s link as SVG',
  access: 'signed-in',
  input: CodeRef,
  output: z.instanceof(Response),
  mediaType: 'image/svg+xml',
  async runOutside(input, { actor, read }) {
    return qrResponse(await read((tx) => getCodeShare(tx, input, actor)), 'svg', 'attachment')
  },
})
