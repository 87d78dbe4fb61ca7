import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  KMSServiceException,
  ReEncryptCommand,
} from '@aws-sdk/client-kms'
import { DomainError } from '#app/domain/errors.ts'
import type { Kms } from './kms.server.ts'

export type AwsKmsSettings = {
  /** Id, alias or ARN of the key that wraps from now on. */
  readonly keyId: string
  readonly region: string
  /** Another address than AWS's own. */
  readonly endpoint?: string | undefined
  readonly timeoutMs: number
}

const attempts = 3
/** An alias may be pointed at another key. */
const lookAgainAfterMs = 60_000

/**
 * Data keys made and wrapped by AWS KMS, with the purpose in the encryption context: AWS's own trail then names what each key was asked for.
 * The account needs GenerateDataKey, Decrypt, Encrypt, ReEncrypt* and DescribeKey, and after a change of key Decrypt on the old one. Where the
 * SDK finds its credentials is its own affair: environment, profile or the machine's role.
 * @throws DomainError vault.kms-unavailable from every call that time may heal
 */
export function createAwsKms({ keyId, region, endpoint, timeoutMs }: AwsKmsSettings): Kms {
  const client = new KMSClient({
    region,
    maxAttempts: attempts,
    ...(endpoint !== undefined && { endpoint }),
    requestHandler: { connectionTimeout: timeoutMs, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  })
  let current: { readonly arn: string; readonly until: number } | undefined

  async function currentKeyId(): Promise<string> {
    if (keyId.includes(':key/')) return keyId
    if (current === undefined || performance.now() >= current.until) {
      const { KeyMetadata } = await asking(client.send(new DescribeKeyCommand({ KeyId: keyId })))
      current = { arn: present(KeyMetadata?.Arn), until: performance.now() + lookAgainAfterMs }
    }
    return current.arn
  }

  return {
    currentKeyId,
    knows: (id) => id.startsWith('arn:'),
    async generateDataKey(purpose) {
      const question = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: contextOf(purpose) } as const
      const { Plaintext, CiphertextBlob, KeyId } = await asking(client.send(new GenerateDataKeyCommand(question)))
      return { plain: bytesOf(Plaintext), wrapped: bytesOf(CiphertextBlob), keyId: present(KeyId) }
    },
    async wrap(plain, purpose) {
      const question = { KeyId: keyId, Plaintext: plain, EncryptionContext: contextOf(purpose) }
      const { CiphertextBlob, KeyId } = await asking(client.send(new EncryptCommand(question)))
      return { wrapped: bytesOf(CiphertextBlob), keyId: present(KeyId) }
    },
    async unwrap(key, purpose) {
      const question = { KeyId: key.keyId, CiphertextBlob: key.wrapped, EncryptionContext: contextOf(purpose) }
      const { Plaintext } = await asking(client.send(new DecryptCommand(question)))
      return bytesOf(Plaintext)
    },
    async rewrap(key, purpose) {
      const question = {
        CiphertextBlob: key.wrapped,
        SourceKeyId: key.keyId,
        SourceEncryptionContext: contextOf(purpose),
        DestinationKeyId: keyId,
        DestinationEncryptionContext: contextOf(purpose),
      }
      const { CiphertextBlob, KeyId } = await asking(client.send(new ReEncryptCommand(question)))
      return { wrapped: bytesOf(CiphertextBlob), keyId: present(KeyId) }
    },
  }
}

function contextOf(purpose: string): Record<string, string> {
  return { application: 'affiliate-platform', purpose }
}

/** A refusal stays as it is; what time may heal becomes our own. */
async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof KMSServiceException && (error.$metadata.httpStatusCode ?? 500) < 500 && !isThrottle(error)) throw error
    throw new DomainError('unavailable', 'vault.kms-unavailable', {}, error)
  }
}

function isThrottle({ name }: KMSServiceException): boolean {
  return name === 'ThrottlingException' || name === 'LimitExceededException'
}

/** The same memory, so that it can be wiped. */
function bytesOf(bytes: Uint8Array | undefined): Buffer {
  const { buffer, byteOffset, byteLength } = present(bytes)
  return Buffer.from(buffer, byteOffset, byteLength)
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the KMS left out a part of its answer')
  return value
}
