import { expect, test } from 'vitest'
import type { Actor, Role } from '#app/domain/actor.ts'
import { actions, areas } from '#app/domain/permissions.ts'
import { exportPermissions } from './export-permissions.server.ts'
import { listPermissions } from './list-permissions.server.ts'

function holderOf(role: Role, brandId: string | null = null): Actor {
  return { kind: 'user', userId: 'u', name: 'Ana', grants: [{ role, brandId }], influencerId: null }
}
const auditor = holderOf('auditor', 'one brand')
const everything = { search: undefined, area: undefined, role: undefined }

test('every action of every area is listed, each in words of the reader’s language', () => {
  const [spanish, english] = [listPermissions(everything, auditor, 'es'), listPermissions(everything, auditor, 'en')]
  expect(spanish.map(({ action }) => action)).toEqual(actions)
  expect(new Set(spanish.map(({ area }) => area))).toEqual(new Set(areas))
  for (const { label, areaLabel, action } of [...spanish, ...english]) {
    expect(label, action).not.toMatch(/permissions\.|^$/)
    expect(areaLabel, action).not.toMatch(/permissions\.|^$/)
  }
  expect(english.find(({ action }) => action === 'codes.create-code')).toMatchObject({
    label: 'Create codes',
    areaLabel: 'Codes',
    reach: { admin: 'all', manager: 'brands', finance: null, auditor: null, influencer: null },
  })
})

test('no two actions of an area read the same', () => {
  for (const language of ['es', 'en'] as const) {
    const words = listPermissions(everything, auditor, language).map(({ area, label }) => `${area}: ${label}`)
    expect(new Set(words).size).toBe(words.length)
  }
})

test('it is searched by words without accents, by name, area and role', () => {
  const find = (input: object) => listPermissions({ ...everything, ...input }, auditor, 'es').map(({ action }) => action)
  expect(find({ search: 'POLITICAS' })).toContain('policies.create-policy')
  expect(find({ search: 'release-batch' })).toEqual(['payments.release-batch'])
  expect(find({ area: 'codes', role: 'finance' })).toEqual(['codes.read'])
  expect(find({ role: 'influencer' })).not.toContain('codes.create-code')
  expect(find({ search: 'nada de esto' })).toEqual([])
})

test('only administrators and auditors see it', () => {
  expect(listPermissions(everything, holderOf('admin'), 'es')).not.toHaveLength(0)
  for (const role of ['manager', 'finance', 'influencer'] as const)
    expect(() => listPermissions(everything, holderOf(role), 'es')).toThrow(
      expect.objectContaining({ code: 'auth.missing-role' }),
    )
})

test('its CSV has a column for each role', async () => {
  const csv = await new Response(exportPermissions({ ...everything, search: 'request-withdrawal' }, auditor, 'en')).text()
  expect(csv.split('\n')).toEqual([
    'Area,Action,Name in the API and the audit trail,Administration,Management,Finance,Audit,Influencer',
    'Payments,Request a withdrawal,payments.request-withdrawal,No,No,No,No,Their own',
    '',
  ])
})
