/** Remembers what a slow look-up said, for a while. Bounded: the oldest entry makes room. Failures are not remembered. */
export class ExpiringCache<T> {
  private readonly entries = new Map<string, { value: Promise<T>; expiresAt: number }>()

  constructor(private readonly options: { readonly ttlMs: number; readonly maxEntries: number; readonly now?: () => number }) {}

  get(key: string, load: () => Promise<T>): Promise<T> {
    const now = this.options.now?.() ?? performance.now()
    const known = this.entries.get(key)
    if (known !== undefined && known.expiresAt > now) return known.value
    const value = load()
    this.entries.delete(key)
    if (this.entries.size >= this.options.maxEntries) this.entries.delete(this.entries.keys().next().value as string)
    this.entries.set(key, { value, expiresAt: now + this.options.ttlMs })
    value.catch(() => this.entries.delete(key))
    return value
  }

  delete(key: string): void {
    this.entries.delete(key)
  }

  clear(): void {
    this.entries.clear()
  }
}
