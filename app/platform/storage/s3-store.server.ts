import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { ByteReader } from './byte-reader.ts'
import type { ObjectStore } from './document-storage.ts'
import { uploadInParts } from './s3-parts.server.ts'
import { asStorageError, objectExists, objectNotFound } from './storage-errors.ts'

export type S3Settings = {
  readonly bucket: string
  readonly region: string
  /** Another server than AWS, `https://minio.example:9000`. */
  readonly endpoint?: string | undefined
  /** The bucket in the path instead of the host name: what most servers other than AWS want. */
  readonly pathStyle: boolean
  /** Put before every key, `production/`; empty for none. */
  readonly prefix: string
  /** Without it the SDK looks where it always does: environment, profile, role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined
  readonly timeoutMs: number
}

const attempts = 3
/** Also the smallest part but the last that S3 takes is 5 MiB. */
const partBytes = 8 * 1024 * 1024

/**
 * Objects in a bucket. Up to 8 MiB go in one request, more in parts. Each request carries a CRC32 that the server checks, is
 * tried three times and ends at its timeout. The account needs Get, Put, Delete, AbortMultipartUpload and ListBucket (without the
 * last, S3 says 403 for what is absent).
 */
export function s3Store(settings: S3Settings): ObjectStore {
  const { bucket: Bucket, prefix, timeoutMs } = settings
  const client = createClient(settings)
  const objectOf = (key: string) => ({ Bucket, Key: `${prefix}${key}` })
  return {
    async write(key, content, { replace }) {
      const object = objectOf(key)
      const condition = replace ? {} : ({ IfNoneMatch: '*' } as const)
      try {
        if (!replace && (await exists(client, object))) throw objectExists()
        const reader = new ByteReader(content)
        const first = await reader.read(partBytes)
        if (first.length < partBytes) await client.send(new PutObjectCommand({ ...object, ...condition, Body: first }))
        else await uploadInParts(client, { object, condition, first, reader, partBytes })
      } catch (error) {
        throw statusOf(error) === 412 ? objectExists() : asStorageError(error)
      }
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(objectOf(key)))
        return piecesOf(Body as AsyncIterable<Uint8Array>)
      } catch (error) {
        throw statusOf(error) === 404 && nameOf(error) !== 'NoSuchBucket' ? objectNotFound(error) : asStorageError(error)
      }
    },
    async remove(key) {
      try {
        await client.send(new DeleteObjectCommand(objectOf(key)))
      } catch (error) {
        throw asStorageError(error)
      }
    },
    /** Parts of uploads that never ended are the bucket's to remove, by a lifecycle rule. */
    tidy: async () => 0,
  }

  async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* body
    } catch (error) {
      throw asStorageError(error)
    }
  }

  function createClient({ region, endpoint, pathStyle, credentials }: S3Settings): S3Client {
    return new S3Client({
      region,
      forcePathStyle: pathStyle,
      maxAttempts: attempts,
      requestHandler: { connectionTimeout: Math.min(timeoutMs, 5_000), requestTimeout: timeoutMs, throwOnRequestTimeout: true },
      ...(endpoint !== undefined && { endpoint }),
      ...(credentials !== undefined && { credentials }),
    })
  }
}

/** Asked first because not every server heeds `If-None-Match`. */
async function exists(client: S3Client, object: { Bucket: string; Key: string }): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(object))
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined
}
