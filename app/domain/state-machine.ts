import { DomainError } from './errors.ts'

/** For every state, the events it accepts and where each leads. A state without events is final. */
export type Machine<S extends string, E extends string> = { readonly [state in S]: { readonly [event in E]?: S } }

/** The state after `event`. @throws DomainError `<room>.invalid-transition` (conflict; details: state, event) */
export function next<S extends string, E extends string>(room: string, machine: Machine<S, E>, state: S, event: E): S {
  const target = machine[state][event]
  if (target === undefined) throw new DomainError('conflict', `${room}.invalid-transition`, { state, event })
  return target
}

/** True when `state` accepts `event`: whether to offer the button. */
export function accepts<S extends string, E extends string>(machine: Machine<S, E>, state: S, event: E): boolean {
  return machine[state][event] !== undefined
}
