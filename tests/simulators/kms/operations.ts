import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'

/** A refusal in AWS's words: `name` goes into `__type`. */
export class KmsRefusal extends Error {
  constructor(
    readonly type: string,
    readonly status = 400,
  ) {
    super(type)
  }
}

export type KmsKeys = {
  /** Makes a key; an alias points at it from then on. @returns its ARN */
  create(alias?: string): string
  disable(arn: string): void
  /** Answers one operation. @throws KmsRefusal | ZodError */
  answer(operation: string, input: unknown): Record<string, unknown>
}

const context = z.record(z.string(), z.string()).default({})
const blob = z.base64().transform((text) => Buffer.from(text, 'base64'))
const inputs = {
  GenerateDataKey: z.strictObject({ KeyId: z.string(), KeySpec: z.literal('AES_256'), EncryptionContext: context }),
  Encrypt: z.strictObject({ KeyId: z.string(), Plaintext: blob, EncryptionContext: context }),
  Decrypt: z.strictObject({ KeyId: z.string().optional(), CiphertextBlob: blob, EncryptionContext: context }),
  DescribeKey: z.strictObject({ KeyId: z.string() }),
  ReEncrypt: z.strictObject({
    CiphertextBlob: blob,
    SourceKeyId: z.string().optional(),
    SourceEncryptionContext: context,
    DestinationKeyId: z.string(),
    DestinationEncryptionContext: context,
  }),
}

/** Keys of one account and region, and what AWS answers about them (KMS API Reference: the five operations' requests and errors). */
export function createKmsKeys(region: string): KmsKeys {
  const keys = new Map<string, { readonly secret: Buffer; isEnabled: boolean }>()
  const aliases = new Map<string, string>()

  function find(keyId: string): { arn: string; secret: Buffer } {
    const arn = aliases.get(keyId) ?? [...keys.keys()].find((known) => known === keyId || known.endsWith(`/${keyId}`))
    const key = arn === undefined ? undefined : keys.get(arn)
    if (arn === undefined || key === undefined) throw new KmsRefusal('NotFoundException')
    if (!key.isEnabled) throw new KmsRefusal('DisabledException')
    return { arn, secret: key.secret }
  }

  function encrypt(keyId: string, plain: Buffer, named: Record<string, string>): { CiphertextBlob: string; KeyId: string } {
    const { arn, secret } = find(keyId)
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(canonical(named))
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const id = arn.slice(arn.lastIndexOf('/') + 1)
    return { CiphertextBlob: Buffer.concat([Buffer.from(id), iv, cipher.getAuthTag(), body]).toString('base64'), KeyId: arn }
  }

  function decrypt(blobbed: Buffer, named: Record<string, string>, expectedKeyId: string | undefined) {
    const keyId = blobbed.toString('latin1', 0, 36)
    if (![...keys.keys()].some((arn) => arn.endsWith(`/${keyId}`))) throw new KmsRefusal('InvalidCiphertextException')
    const { arn, secret } = find(keyId)
    if (expectedKeyId !== undefined && find(expectedKeyId).arn !== arn) throw new KmsRefusal('IncorrectKeyException')
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, blobbed.subarray(36, 48), { authTagLength: 16 })
      decipher.setAAD(canonical(named)).setAuthTag(blobbed.subarray(48, 64))
      return { arn, plain: Buffer.concat([decipher.update(blobbed.subarray(64)), decipher.final()]) }
    } catch {
      throw new KmsRefusal('InvalidCiphertextException')
    }
  }

  return {
    create(alias) {
      const arn = `arn:aws:kms:${region}:111122223333:key/${randomUUID()}`
      keys.set(arn, { secret: randomBytes(32), isEnabled: true })
      if (alias !== undefined) aliases.set(alias, arn)
      return arn
    },
    disable(arn) {
      keys.get(arn)!.isEnabled = false
    },
    answer(operation, input) {
      switch (operation) {
        case 'GenerateDataKey': {
          const { KeyId, EncryptionContext } = inputs.GenerateDataKey.parse(input)
          const plain = randomBytes(32)
          return { Plaintext: plain.toString('base64'), ...encrypt(KeyId, plain, EncryptionContext) }
        }
        case 'Encrypt': {
          const { KeyId, Plaintext, EncryptionContext } = inputs.Encrypt.parse(input)
          return encrypt(KeyId, Plaintext, EncryptionContext)
        }
        case 'Decrypt': {
          const { CiphertextBlob, EncryptionContext, KeyId } = inputs.Decrypt.parse(input)
          const { arn, plain } = decrypt(CiphertextBlob, EncryptionContext, KeyId)
          return { KeyId: arn, Plaintext: plain.toString('base64') }
        }
        case 'DescribeKey':
          return { KeyMetadata: { Arn: find(inputs.DescribeKey.parse(input).KeyId).arn } }
        case 'ReEncrypt': {
          const asked = inputs.ReEncrypt.parse(input)
          const source = decrypt(asked.CiphertextBlob, asked.SourceEncryptionContext, asked.SourceKeyId)
          return { SourceKeyId: source.arn, ...encrypt(asked.DestinationKeyId, source.plain, asked.DestinationEncryptionContext) }
        }
        default:
          throw new KmsRefusal('UnknownOperationException')
      }
    },
  }
}

function canonical(named: Record<string, string>): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))))
}
