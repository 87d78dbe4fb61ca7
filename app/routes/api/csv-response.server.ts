/** A stream of CSV as a file to keep. */
export function csvResponse(rows: ReadableStream<Uint8Array>, name: string): Response {
  return new Response(rows, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
