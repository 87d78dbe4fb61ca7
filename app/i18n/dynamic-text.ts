import type { TFunction } from 'i18next'

/** A text whose key is known at run time only (an error's code, a status): the first of `keys` that exists. Fixed keys use `t`, which checks them. */
export function dynamicText(
  t: TFunction,
  keys: string | readonly string[],
  values: Readonly<Record<string, unknown>> = {},
): string {
  return (t as unknown as (keys: string | readonly string[], values: Readonly<Record<string, unknown>>) => string)(keys, values)
}
