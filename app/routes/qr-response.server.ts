import { drawQrPng, drawQrSvg } from '#app/features/codes/draw-qr.server.ts'

/** The QR code of a shared code: its link, or the code itself while its brand has no shop. */
export async function qrResponse(
  share: { readonly code: string; readonly normalizedCode: string; readonly link: string | null },
  kind: 'png' | 'svg',
  disposition: 'attachment' | 'inline',
): Promise<Response> {
  const text = share.link ?? share.code
  const body = kind === 'png' ? new Uint8Array(await drawQrPng(text)) : await drawQrSvg(text)
  return new Response(body, {
    headers: {
      'Content-Type': kind === 'png' ? 'image/png' : 'image/svg+xml',
      'Content-Disposition': `${disposition}; filename="${share.normalizedCode}.${kind}"`,
      'Cache-Control': 'private, max-age=3600',
    },
  })
}
