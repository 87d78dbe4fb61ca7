import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { ByteReader } from './byte-reader.ts'

export type PartedUpload = {
  readonly object: { readonly Bucket: string; readonly Key: string }
  /** Of the last request, the one that makes the object appear. */
  readonly condition: { readonly IfNoneMatch?: '*' }
  /** Read already, of `partBytes`. */
  readonly first: Buffer
  readonly reader: ByteReader
  readonly partBytes: number
}

/**
 * Sends an object part after part, one in memory at a time. It appears whole at the end; where something fails the parts are
 * dropped.
 */
export async function uploadInParts(
  client: S3Client,
  { object, condition, first, reader, partBytes }: PartedUpload,
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...object, ChecksumAlgorithm: 'CRC32' }))
  try {
    const parts: { PartNumber: number; ETag?: string; ChecksumCRC32?: string }[] = []
    for (let part = first; part.length > 0; part = await reader.read(partBytes)) {
      const PartNumber = parts.length + 1
      const sent = await client.send(
        new UploadPartCommand({ ...object, UploadId, PartNumber, Body: part, ChecksumAlgorithm: 'CRC32' }),
      )
      parts.push({
        PartNumber,
        ...(sent.ETag !== undefined && { ETag: sent.ETag }),
        ...(sent.ChecksumCRC32 !== undefined && { ChecksumCRC32: sent.ChecksumCRC32 }),
      })
    }
    await client.send(
      new CompleteMultipartUploadCommand({ ...object, ...condition, UploadId, MultipartUpload: { Parts: parts } }),
    )
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...object, UploadId })).catch(() => undefined)
    throw error
  }
}
