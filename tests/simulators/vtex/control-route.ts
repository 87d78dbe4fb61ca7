import type { World } from './world.ts'

export type ControlCall = { parameters: Record<string, string>; query: URLSearchParams; body: unknown }

/** One call of the control API. What `handle` returns is the JSON answered; nothing becomes `{}`. */
export type ControlRoute = { method: string; path: string; handle: (world: World, call: ControlCall) => unknown }
