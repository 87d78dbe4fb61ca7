import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KmsRefusal } from '#tests/simulators/kms/operations.ts'
import { type KmsSimulator, startKmsSimulator } from '#tests/simulators/kms/server.ts'
import { createAwsKms } from './aws-kms.server.ts'
import { unpackEnvelope } from './envelope.server.ts'
import { ringOfMasters } from './key-ring.server.ts'
import type { Kms } from './kms.server.ts'
import { layerKms } from './layered-kms.server.ts'
import { createLocalKms } from './local-kms.server.ts'
import { stockDataKeys } from './stocked-kms.server.ts'
import { createVault } from './vault.server.ts'

const purpose = 'bank_accounts.number_sealed'
const owner = `${purpose}:0190a1b2`
const local = createLocalKms(() => ringOfMasters([Buffer.alloc(32, 1)]))
const vaultOver = (kms: Kms) => createVault({ kms, blindIndexKey: Buffer.alloc(32), formerSealingKeys: [] })
let aws: KmsSimulator
let arn: string

beforeEach(async () => {
  aws = await startKmsSimulator()
  arn = aws.keys.create('alias/secrets')
  vi.stubEnv('AWS_ACCESS_KEY_ID', aws.credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', aws.credentials.secretAccessKey)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await aws.close()
})

function awsKms(keyId = 'alias/secrets', timeoutMs = 2000): Kms {
  return createAwsKms({ keyId, region: aws.region, endpoint: aws.url, timeoutMs })
}

test('data keys come from AWS with their purpose in the encryption context, and unwrap with it alone', async () => {
  const kms = awsKms()
  const key = await kms.generateDataKey(purpose)
  expect(key).toMatchObject({ keyId: arn, plain: expect.objectContaining({ length: 32 }) })
  expect(aws.calls[0]).toMatchObject({
    operation: 'GenerateDataKey',
    input: { KeyId: 'alias/secrets', EncryptionContext: { application: 'affiliate-platform', purpose } },
  })
  expect(await kms.unwrap(key, purpose)).toEqual(key.plain)
  await expect(kms.unwrap(key, 'totp_factors.secret_sealed')).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  await expect(kms.unwrap({ ...key, keyId: aws.keys.create() }, purpose)).rejects.toMatchObject({ name: 'IncorrectKeyException' })
})

test('a request signed by others is refused by the server, not answered', async () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another secret')
  await expect(awsKms().generateDataKey(purpose)).rejects.toMatchObject({ name: 'InvalidSignatureException' })
  expect((await fetch(aws.url, { method: 'POST', body: '{}' })).status).toBe(400)
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.DescribeKey' }
  expect(await (await fetch(aws.url, { method: 'POST', body: '{}', headers })).json()).toMatchObject({
    __type: 'InvalidSignatureException',
  })
})

test('a value moves to the key that the alias points at now, without its data key ever leaving AWS', async () => {
  const vault = vaultOver(awsKms(arn))
  const sealed = await vault.seal('a bank account', owner)
  const next = aws.keys.create('alias/secrets')
  const moving = vaultOver(awsKms())
  expect(await moving.currentKeyId()).toBe(next)
  const asked = aws.calls.length
  const again = await moving.rewrap(sealed, owner)
  expect(aws.calls.slice(asked).map(({ operation }) => operation)).toEqual(['ReEncrypt'])
  expect(unpackEnvelope(again)).toMatchObject({ keyId: next, body: unpackEnvelope(sealed).body })
  aws.keys.disable(arn)
  expect((await moving.open(again, owner)).toString()).toBe('a bank account')
  await expect(moving.open(sealed, owner)).rejects.toMatchObject({ name: 'DisabledException' })
})

test('values move from the local ring to AWS and back', async () => {
  const before = vaultOver(layerKms(local, [awsKms()]))
  const after = vaultOver(layerKms(awsKms(), [local]))
  const sealed = await before.seal('a bank account', owner)
  expect((await after.open(sealed, owner)).toString()).toBe('a bank account')
  const moved = await after.rewrap(sealed, owner)
  expect(unpackEnvelope(moved).keyId).toBe(arn)
  expect((await vaultOver(awsKms()).open(moved, owner)).toString()).toBe('a bank account')
  const back = await before.rewrap(moved, owner)
  expect((await vaultOver(local).open(back, owner)).toString()).toBe('a bank account')
  await expect(vaultOver(layerKms(local, [])).open(moved, owner)).rejects.toThrow('no configured KMS')
})

test('throttling and a failing server are tried again, and end as unavailable', async () => {
  aws.failNext(new KmsRefusal('ThrottlingException'), new KmsRefusal('KMSInternalException', 500))
  expect(await awsKms().generateDataKey(purpose)).toMatchObject({ keyId: arn })
  aws.failNext(...Array.from({ length: 3 }, () => new KmsRefusal('KMSInternalException', 500)))
  await expect(awsKms().generateDataKey(purpose)).rejects.toMatchObject({ kind: 'unavailable', code: 'vault.kms-unavailable' })
})

test('a silent server is unavailable within the time set, a key without permission is said to be so', async () => {
  aws.beSilent(true)
  const started = performance.now()
  await expect(awsKms(arn, 150).generateDataKey(purpose)).rejects.toMatchObject({ code: 'vault.kms-unavailable' })
  expect(performance.now() - started).toBeLessThan(3000)
  aws.beSilent(false)
  aws.failNext(new KmsRefusal('AccessDeniedException'))
  await expect(awsKms().generateDataKey(purpose)).rejects.toMatchObject({ name: 'AccessDeniedException' })
})

test('with keys in stock, sealing goes on while AWS is away; no data key is used twice', async () => {
  const kms = awsKms()
  let arrived = 0
  const generateDataKey = async (of: string) => {
    const key = await kms.generateDataKey(of)
    arrived += 1
    return key
  }
  const vault = vaultOver(stockDataKeys({ ...kms, generateDataKey }, { size: 4, maxAgeMs: 60_000 }))
  const sealed = [await vault.seal('first', owner)]
  await expect.poll(() => arrived).toBe(5)
  aws.beSilent(true)
  for (const text of ['second', 'third', 'fourth', 'fifth']) sealed.push(await vault.seal(text, owner))
  aws.beSilent(false)
  expect(new Set(sealed.map((value) => unpackEnvelope(value).wrapped.toString('hex'))).size).toBe(5)
  for (const [index, text] of ['first', 'second', 'third', 'fourth', 'fifth'].entries())
    expect((await vaultOver(awsKms()).open(sealed[index]!, owner)).toString()).toBe(text)
})

test('a key that waited too long is wiped and not handed out', async () => {
  const made: Buffer[] = []
  const generateDataKey = async (of: string) => {
    const key = await local.generateDataKey(of)
    made.push(key.plain)
    return key
  }
  const stocked = stockDataKeys({ ...local, generateDataKey }, { size: 2, maxAgeMs: 0 })
  await stocked.generateDataKey(purpose)
  await expect.poll(() => made.length).toBe(3)
  const taken = await stocked.generateDataKey(purpose)
  expect(made.slice(1, 3).every((plain) => plain.equals(Buffer.alloc(32)))).toBe(true)
  expect(made.slice(1, 3)).not.toContain(taken.plain)
})
