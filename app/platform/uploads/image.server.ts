import sharp, { type Sharp } from 'sharp'
import { damaged, tooManyPixels } from './upload-errors.ts'

/** Phones make 50 megapixels; more is refused before it is decoded. */
const largestMegapixels = 64
/** Sides of what is kept: enough to read a document, small enough to send. */
const longestSide = 3000

export type SafeImage = {
  readonly content: Buffer
  readonly contentType: 'image/jpeg' | 'image/webp' | 'image/png'
  readonly extension: 'jpg' | 'webp' | 'png'
  readonly width: number
  readonly height: number
}

/** How a picture that was let in is written anew. */
export type WriteImage = (image: Sharp, hasAlpha: boolean) => Promise<SafeImage>

/**
 * Decodes a picture and makes a new one of its pixels: turned upright, at most 3 000 pixels a side, sRGB, without metadata,
 * position, colour profile, thumbnail, further frames or anything behind its end. As a document unless told otherwise: JPEG; WebP
 * where there is transparency.
 * @throws DomainError uploads.too-many-pixels | uploads.damaged (a cut-off file too)
 */
export async function reencodeImage(bytes: Uint8Array, write: WriteImage = asDocument): Promise<SafeImage> {
  const limits = { limitInputPixels: largestMegapixels * 1_000_000, failOn: 'error', sequentialRead: true } as const
  try {
    const { hasAlpha } = await sharp(bytes, limits).metadata()
    const upright = sharp(bytes, limits)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    return await write(upright, hasAlpha)
  } catch (error) {
    if (error instanceof Error && error.message.includes('exceeds pixel limit')) throw tooManyPixels(largestMegapixels)
    throw damaged(error)
  }
}

async function asDocument(image: Sharp, hasAlpha: boolean): Promise<SafeImage> {
  return hasAlpha
    ? { ...(await encode(image.webp({ quality: 88, effort: 2 }))), contentType: 'image/webp', extension: 'webp' }
    : { ...(await encode(image.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }))), contentType: 'image/jpeg', extension: 'jpg' }
}

async function encode(image: Sharp): Promise<{ content: Buffer; width: number; height: number }> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}
