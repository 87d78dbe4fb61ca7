import type { LinkedEvent } from '../queries/list-linked-events.server.ts'
import { canonicalEvent } from './canonical-event.server.ts'
import { linkHash, linkStatement, startOfDay } from './chain.server.ts'
import type { Seal } from './check-seals.server.ts'
import type { Report } from './finding.ts'
import type { AuditVerifier } from './signing.server.ts'

/**
 * One day's chain as it is walked. Each link is held against the stored one before it, so that a changed row is named alone and not with all
 * that follow; who recomputed what follows is found by the signatures and the seal.
 */
export class DayChain {
  private position = 0
  /** Stored hash of the last link; null right after a gap, where nothing can be computed. */
  private hash: string | null
  private lastHash: string
  private lastSigned = 0
  private firstEventId: bigint | null = null
  private lastEventId: bigint | null = null

  constructor(
    readonly day: string,
    private readonly verifier: AuditVerifier,
    private readonly report: Report,
  ) {
    this.hash = startOfDay(day)
    this.lastHash = this.hash
  }

  add(row: LinkedEvent): void {
    const { day, position, hash } = row
    const eventId = String(row.eventId)
    for (let lost = this.position + 1; lost < position; lost++)
      this.report({ kind: 'event-removed', id: `${day}#${lost}`, detail: { day, position: String(lost), before: eventId } })
    if (position !== this.position + 1) this.hash = null
    if (row.event === null || row.event.id === null)
      this.report({ kind: 'event-removed', id: eventId, detail: { day, position: String(position) } })
    else {
      const expected = this.hash === null ? null : linkHash(this.hash, canonicalEvent(row.event))
      if (expected !== null && expected !== hash)
        this.report({ kind: 'event-changed', id: eventId, detail: { day, position: String(position), action: row.event.action } })
      if (row.recordedDay !== day)
        this.report({ kind: 'event-late', id: eventId, detail: { day, recorded: row.recordedDay ?? '' } })
    }
    if (row.signature !== null) {
      if (!this.verifier.isSigned(linkStatement(row), row.signature))
        this.report({
          kind: 'link-signature-wrong',
          id: eventId,
          detail: { day, from: String(this.lastSigned + 1), to: String(position) },
        })
      this.lastSigned = position
    }
    this.position = position
    this.hash = hash
    this.lastHash = hash
    this.firstEventId ??= row.eventId
    this.lastEventId = row.eventId
  }

  /** The day has no more links: its last one is signed, and all of it is what its seal (once it has one) says. */
  end(seal: Seal | undefined): void {
    const { day } = this
    if (this.position !== this.lastSigned)
      this.report({
        kind: 'link-unsigned',
        id: String(this.lastEventId),
        detail: { day, from: String(this.lastSigned + 1), to: String(this.position) },
      })
    if (seal === undefined) return
    for (let lost = this.position + 1; lost <= Math.min(seal.eventCount, this.position + namedLost); lost++)
      this.report({
        kind: 'event-removed',
        id: lost === seal.eventCount ? String(seal.lastEventId) : `${day}#${lost}`,
        detail: { day, position: String(lost) },
      })
    const differs =
      seal.eventCount !== this.position ||
      seal.lastHash !== this.lastHash ||
      seal.firstEventId !== this.firstEventId ||
      seal.lastEventId !== this.lastEventId
    if (differs)
      this.report({
        kind: 'day-differs',
        id: day,
        detail: {
          sealed: String(seal.eventCount),
          found: String(this.position),
          sealedHash: seal.lastHash,
          foundHash: this.lastHash,
        },
      })
  }
}

/** Rows cut off at a day's end that are named one by one. */
const namedLost = 100
