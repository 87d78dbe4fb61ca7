import type { Context } from '#app/domain/context.ts'
import { recordTrailExport } from '#app/features/audit/commands/record-trail-export.server.ts'
import { exportSignedTrail } from '#app/features/audit/export/export-trail.server.ts'
import type { AuditFilters } from '#app/features/audit/inputs.ts'
import { auditSigner } from '#app/features/audit/trail/signing.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { keys } from '#app/platform/runtime.server.ts'

/**
 * The chosen events as NDJSON whose last line signs the others. That it is taken is recorded first; the lines are read as the reader takes
 * them, page by page within their scope.
 */
export async function answerAuditExport(
  filters: AuditFilters,
  { actor, ctx, read, write }: Pick<Visitor, 'actor' | 'read' | 'write'> & { readonly ctx: Context },
): Promise<Response> {
  await write((tx) => recordTrailExport(tx, filters, ctx))
  const signer = auditSigner(keys().auditSigning)
  const lines = exportSignedTrail(read, { kind: 'filters', filters, actor }, { signer, now: ctx.now })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${ctx.now.toISOString().slice(0, 10)}.ndjson"`,
      'Cache-Control': 'no-store',
    },
  })
}
