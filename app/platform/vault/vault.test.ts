import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vaultOf } from '#tests/support/test-vault.ts'
import { deriveKeys } from '../keys.server.ts'
import { encrypt } from './aead.server.ts'
import { unpackEnvelope } from './envelope.server.ts'

const [master, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const vault = vaultOf(master)
const owner = 'bank_accounts.number_sealed:0190a1b2'

test('what is sealed opens for its owner, whatever its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.string(), async (plain, row) => {
      const whose = `${owner}${row}`
      expect(await vault.open(await vault.seal(plain, whose), whose)).toEqual(Buffer.from(plain))
    }),
  )
})

test('text comes back as its UTF-8, and is not readable in what is stored', async () => {
  const sealed = await vault.seal('Cuenta 123-456 ñ', owner)
  expect((await vault.open(sealed, owner)).toString()).toBe('Cuenta 123-456 ñ')
  expect(Buffer.from(sealed).includes('123-456')).toBe(false)
})

test('a value with any bit of it turned does not open, nor one cut short', async () => {
  const sealed = await vault.seal('a bank account', owner)
  for (let at = 0; at < sealed.length; at += 1) {
    const bent = Uint8Array.from(sealed)
    bent[at]! ^= 1 << (at % 8)
    await expect(vault.open(bent, owner), `byte ${at}`).rejects.toThrow()
    await expect(vault.open(sealed.subarray(0, at), owner), `first ${at}`).rejects.toThrow()
  }
})

test('another row, another column and another vault do not open it', async () => {
  const sealed = await vault.seal('a bank account', owner)
  await expect(vault.open(sealed, `${owner}x`)).rejects.toThrow()
  await expect(vault.open(sealed, owner.replace('number', 'iban'))).rejects.toThrow()
  await expect(vaultOf(newer).open(sealed, owner)).rejects.toThrow('the key ring has no key')
})

test('an owner without a row is refused: its values could change places', async () => {
  for (const wrong of ['', 'bank_accounts', 'bank_accounts:', ':row', 'documents/'])
    await expect(vault.seal('x', wrong)).rejects.toThrow('an owner is written')
})

test('no two seals of one text share a data key, an iv or a byte of ciphertext', async () => {
  const parts = await Promise.all(
    Array.from({ length: 50 }, async () => unpackEnvelope(await vault.seal('the same text', owner))),
  )
  expect(new Set(parts.map(({ wrapped }) => wrapped.toString('hex'))).size).toBe(50)
  expect(new Set(parts.map(({ body }) => body.toString('hex', 0, 12))).size).toBe(50)
  expect(new Set(parts.map(({ body }) => body.toString('hex', 28))).size).toBe(50)
})

test('a re-wrapped value is under the new key, its content untouched, and opens once the old key is gone', async () => {
  const sealed = await vault.seal('a bank account', owner)
  const both = vaultOf(newer, master)
  const again = await both.rewrap(sealed, owner)
  expect(unpackEnvelope(again).keyId).toBe(await both.currentKeyId())
  expect(unpackEnvelope(again).body).toEqual(unpackEnvelope(sealed).body)
  expect(await both.rewrap(again, owner)).toBe(again)
  expect((await vaultOf(newer).open(again, owner)).toString()).toBe('a bank account')
  await expect(both.rewrap(sealed, owner.replace('number', 'iban'))).rejects.toThrow()
})

test('a value from before the vault opens for its row, under any master key there was, and is re-wrapped into an envelope', async () => {
  const former = Buffer.concat([
    Buffer.from([1]),
    encrypt(deriveKeys(master).formerSealing[0]!, Buffer.from('token'), '0190a1b2'),
  ])
  const both = vaultOf(newer, master)
  expect((await both.open(former, owner)).toString()).toBe('token')
  await expect(both.open(former, `${owner}c3`)).rejects.toThrow()
  await expect(vaultOf(newer).open(former, owner)).rejects.toThrow()
  const again = await both.rewrap(former, owner)
  expect((await vaultOf(newer).open(again, owner)).toString()).toBe('token')
})

test('blind indexes are equal for the same value however it is written, and survive a rotation', () => {
  const { blindIndex } = vault
  expect(blindIndex('document', 'CO:NIT:900.123.456-7')).toBe(blindIndex('document', 'co:nit:900123456 7'))
  expect(blindIndex('email', ' Ana@Ejemplo.CO ')).toBe(blindIndex('email', 'ana@ejemplo.co'))
  expect(blindIndex('bank-account', 'CO:1007:123-4567')).toBe(blindIndex('bank-account', 'CO:1007:1234567'))
  expect(vaultOf(newer, master).blindIndex('email', 'ana@ejemplo.co')).toBe(blindIndex('email', 'ana@ejemplo.co'))
})

test('blind indexes differ by kind, by bank, by leading zeros and by platform, and nothing has none', () => {
  const { blindIndex } = vault
  expect(blindIndex('document', '1234567')).not.toBe(blindIndex('bank-account', '1234567'))
  expect(blindIndex('bank-account', 'CO:100:71234')).not.toBe(blindIndex('bank-account', 'CO:1007:1234'))
  expect(blindIndex('bank-account', 'CO:1:0012')).not.toBe(blindIndex('bank-account', 'CO:1:12'))
  expect(vaultOf(randomBytes(32)).blindIndex('email', 'a@b.co')).not.toBe(blindIndex('email', 'a@b.co'))
  expect(() => blindIndex('document', ' - : ')).toThrow('an empty document')
})
