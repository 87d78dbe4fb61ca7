import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignMachine, campaignStatuses } from './campaign-status.ts'
import { type CodeStatus, codeMachine, codeStatuses } from './code-status.ts'
import { influencerMachine, influencerStatuses } from './influencer-status.ts'
import { notificationMachine, notificationStatuses } from './notification-status.ts'
import { accepts, type Machine, next } from './state-machine.ts'

const machines: readonly {
  room: string
  machine: Machine<string, string>
  states: readonly string[]
  start: string
  final: string
}[] = [
  { room: 'campaigns', machine: campaignMachine, states: campaignStatuses, start: 'draft', final: 'archived' },
  { room: 'codes', machine: codeMachine, states: codeStatuses, start: 'draft', final: 'archived' },
  { room: 'influencers', machine: influencerMachine, states: influencerStatuses, start: 'draft', final: 'closed' },
  { room: 'notifications', machine: notificationMachine, states: notificationStatuses, start: 'pending', final: 'done' },
]

function reachable(machine: Machine<string, string>, start: string): Set<string> {
  const seen = new Set([start])
  for (const state of seen) for (const target of Object.values(machine[state] ?? {})) if (target !== undefined) seen.add(target)
  return seen
}

test.each(machines)('$room: every state can be reached, and from every state the end', ({ machine, states, start, final }) => {
  expect([...reachable(machine, start)].sort()).toEqual([...states].sort())
  for (const state of states) expect(reachable(machine, state)).toContain(final)
  expect(machine[final]).toEqual({})
})

test.each(machines)(
  '$room: no path of events leaves the final state or the known states',
  ({ room, machine, states, start, final }) => {
    const events = [...new Set(states.flatMap((state) => Object.keys(machine[state] ?? {})))]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (path) => {
        let state = start
        for (const event of path) {
          if (!accepts(machine, state, event)) {
            expect(() => next(room, machine, state, event)).toThrow(`${room}.invalid-transition`)
            continue
          }
          expect(state).not.toBe(final)
          state = next(room, machine, state, event)
          expect(states).toContain(state)
        }
      }),
    )
  },
)

test('a refused event tells the state and the event', () => {
  expect(() => next('codes', codeMachine, 'archived', 'sync')).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      code: 'codes.invalid-transition',
      details: { state: 'archived', event: 'sync' },
    }),
  )
})

test('a code goes the way from draft to archived, with a failed sync on the way', () => {
  const path = ['sync', 'fail-sync', 'sync', 'confirm-sync', 'pause', 'resume', 'confirm-sync', 'expire', 'archive'] as const
  const visited: CodeStatus[] = ['draft']
  for (const event of path) visited.push(next('codes', codeMachine, visited.at(-1)!, event))
  expect(visited).toEqual([
    'draft',
    'pending-sync',
    'sync-failed',
    'pending-sync',
    'active',
    'paused',
    'pending-sync',
    'active',
    'expired',
    'archived',
  ])
})
