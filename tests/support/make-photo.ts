import sharp from 'sharp'

/**
 * A photograph as a phone makes it: noise (so that it does not compress away), its position, and turned by the EXIF flag alone.
 */
export async function makePhoto({ width = 4000, height = 3000, quality = 90 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
    .jpeg({ quality })
    .withExif({
      IFD0: { Orientation: '6', Make: 'PlantedPhone', Copyright: 'Ana Ruiz' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '4/1 36/1 35/1', GPSLongitudeRef: 'W', GPSLongitude: '74/1 4/1 54/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
