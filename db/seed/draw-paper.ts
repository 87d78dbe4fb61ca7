import sharp from 'sharp'

/** A specimen of a paper, as a photo: what it is and whose, and across it that it is none. */
export async function drawPaper(title: string, owner: string): Promise<Buffer> {
  const lines = [470, 540, 610, 680].map((y, index) => `<rect x="120" y="${y}" width="${760 - index * 110}" height="18" rx="9"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="900" font-family="sans-serif">
    <rect width="1400" height="900" fill="#e7e2d8"/>
    <rect x="60" y="60" width="1280" height="780" rx="36" fill="#fdfcf9" stroke="#b9b09f" stroke-width="4"/>
    <rect x="60" y="60" width="1280" height="120" rx="36" fill="#3f5d54"/>
    <text x="120" y="138" font-size="48" fill="#fdfcf9">${title}</text>
    <text x="120" y="330" font-size="56" fill="#2b2a27">${owner}</text>
    <g fill="#d8d2c5">${lines.join('')}</g>
    <rect x="980" y="250" width="280" height="360" rx="20" fill="#d8d2c5"/>
    <circle cx="1120" cy="380" r="70" fill="#b9b09f"/>
    <path d="M1010 590a110 130 0 0 1 220 0z" fill="#b9b09f"/>
    <text x="700" y="560" font-size="190" fill="#b4442c" fill-opacity="0.35" text-anchor="middle" transform="rotate(-18 700 520)">MUESTRA</text>
  </svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
