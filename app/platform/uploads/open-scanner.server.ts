import { clamdScanner } from './clamd-scanner.server.ts'
import { noScanner, type VirusScanner } from './virus-scanner.ts'

/** The settings of `env()` that name the scanner. */
export type ScannerSettings = { readonly CLAMD_ADDRESS?: string | undefined; readonly CLAMD_TIMEOUT_MS: number }

export function openScanner({ CLAMD_ADDRESS, CLAMD_TIMEOUT_MS }: ScannerSettings): VirusScanner {
  return CLAMD_ADDRESS === undefined ? noScanner : clamdScanner({ address: CLAMD_ADDRESS, timeoutMs: CLAMD_TIMEOUT_MS })
}
