import sharp, { type Sharp } from 'sharp'
import type { LogoSurface } from '#app/domain/logo-surface.ts'
import { reencodeImage, type SafeImage } from './image.server.ts'
import { damaged } from './upload-errors.ts'

/** Twice what the widest place shows: sharp on dense screens, small in a mail. */
const widest = 480
const tallest = 160

/** 2 MiB: what a logo may weigh when it is sent. */
export const largestLogo = 2 * 1024 * 1024

/**
 * Makes a logo anew: as any picture (`reencodeImage`), without the empty margin around it, at most 480 by 160 pixels, as PNG, which every mail
 * program shows. @throws DomainError uploads.too-many-pixels | uploads.damaged (also where nothing is to be seen)
 */
export function reencodeLogo(bytes: Uint8Array): Promise<SafeImage> {
  return reencodeImage(bytes, asLogo)
}

async function asLogo(image: Sharp): Promise<SafeImage> {
  const whole = await image.png().toBuffer()
  if ((await inkOf(whole)) === null) throw damaged()
  const { data, info } = await sharp(await withoutMargin(whole))
    .resize({ width: widest, height: tallest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
  return { content: data, contentType: 'image/png', extension: 'png', width: info.width, height: info.height }
}

/** Where a logo reads: light ink on a dark plate, any other on a light one. A picture without transparency brings its own ground. */
export async function surfaceOfLogo(png: Uint8Array): Promise<LogoSurface> {
  const ink = await inkOf(png)
  return ink !== null && !ink.isSolid && ink.lightness > 0.62 ? 'dark' : 'light'
}

/** Mean lightness (0–1) of the pixels, by how opaque they are; null where nothing is to be seen. */
async function inkOf(image: Uint8Array): Promise<{ lightness: number; isSolid: boolean } | null> {
  const data = await sharp(image).ensureAlpha().toColourspace('srgb').raw().toBuffer()
  let opaque = 0
  let light = 0
  let isSolid = true
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255
    if (alpha < 0.9) isSolid = false
    opaque += alpha
    light += (alpha * (0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!)) / 255
  }
  return opaque < 1 ? null : { lightness: light / opaque, isSolid }
}

/** A picture of one colour has no margin to cut off. */
async function withoutMargin(image: Buffer): Promise<Buffer> {
  return sharp(image)
    .trim({ threshold: 8 })
    .toBuffer()
    .catch(() => image)
}
