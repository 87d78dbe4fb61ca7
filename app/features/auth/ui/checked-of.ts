/** The ticked values of checkboxes of one name, as conform keeps them: none, one text, or several. */
export function checkedOf(initialValue: unknown): readonly string[] {
  if (typeof initialValue === 'string') return [initialValue]
  return Array.isArray(initialValue) ? initialValue.filter((value) => typeof value === 'string') : []
}
