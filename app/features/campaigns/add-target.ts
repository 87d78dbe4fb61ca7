import type { FormMetadata } from '@conform-to/react'

type Rows = readonly (Readonly<Record<string, unknown>> | undefined)[]

type ListField = { readonly name: string; readonly value?: unknown }
type Target = { readonly field: 'kind' | 'scope'; readonly kind: string; readonly id: string }

/** Whether an id stands in a row of its kind already. @param rows of the form, as typed */
export function isInRows(rows: unknown, field: Target['field'], kind: string, id: string): boolean {
  return entriesOf(rows).some((row) => row?.[field] === kind && idsOf(row).includes(id))
}

/** Puts something found into a list of the form: into the last row of its kind, else into a new row made of `row`. */
export function addTarget(form: FormMetadata<never>, list: ListField, target: Target, row: object): void {
  const rows = entriesOf(list.value)
  const index = rows.findLastIndex((entry) => entry?.[target.field] === target.kind)
  if (index < 0) {
    form.insert({ name: list.name as never, defaultValue: { ...row, ids: target.id } as never })
    return
  }
  const ids = [...idsOf(rows[index]), target.id].join(', ')
  form.update({ name: `${list.name}[${index}].ids` as never, value: ids as never })
}

function entriesOf(rows: unknown): Rows {
  return Array.isArray(rows) ? rows : []
}

function idsOf(row: Readonly<Record<string, unknown>> | undefined): string[] {
  return typeof row?.ids === 'string' ? row.ids.split(/[\s,;]+/).filter((id) => id !== '') : []
}
