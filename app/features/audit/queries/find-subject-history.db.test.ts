import { expect, test } from 'vitest'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { admin, as, auditorOf, managerOf } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { recordAudit } from '../commands/record-audit.server.ts'
import { findSubjectHistory } from './find-subject-history.server.ts'

test(
  'the trail of a thing is for administrators and its brand’s auditors; others are told nothing, not even that it is empty',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    const { id: otherId } = await makeBrand(tx)
    const subject = { subjectType: 'thing', subjectId: 'one', brandId }
    await recordAudit(tx, { action: 'test.do', ...subject, before: null, after: {} }, as(admin))
    const seen = async (actor: typeof admin) =>
      (await findSubjectHistory(tx, subject, actor))?.map(({ action }) => action) ?? null
    expect(await seen(admin)).toEqual(['test.do'])
    expect(await seen(auditorOf(brandId))).toEqual(['test.do'])
    expect(await seen(auditorOf(otherId))).toBeNull()
    expect(await seen(managerOf(brandId))).toBeNull()
  }),
)
