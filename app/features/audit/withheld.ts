/** What stands in the trail in place of a secret's value. */
export const withheld = '[withheld]'
