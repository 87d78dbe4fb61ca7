import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { ChangeCodesForm } from './form-inputs.ts'

const id = '01a20e34-58a7-717a-a5b7-1a51b1bbd70c'

test('of the questions’ reasons one is filled; the empty ones do no harm', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['codeIds', id],
    ['intent', 'pause'],
    ['reason', 'Se filtró'],
    ['reason', ''],
    ['handle', ''],
  ] as const)
    form.append(name, value)
  const submission = parseWithZod(form, { schema: ChangeCodesForm })
  expect(submission.status === 'success' && submission.value).toMatchObject({
    codeIds: [id],
    intent: 'pause',
    reason: ['Se filtró', undefined],
  })
})
