import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { inTurn, type SafeUpload } from './inspect-upload.server.ts'

/** Longest side: a card's picture, twice as sharp. */
const side = 640

/** A small WebP of a picture that was let in: for lists, where the picture itself would be a download of megabytes. */
export async function thumbnailOf(picture: SafeUpload): Promise<SafeUpload> {
  const content = await inTurn(() =>
    sharp(picture.content)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer(),
  )
  return {
    kind: 'image',
    content,
    contentType: 'image/webp',
    fileName: picture.fileName.replace(/\.\w+$/, '.webp'),
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}
