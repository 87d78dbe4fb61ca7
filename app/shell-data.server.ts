import { type ShellData, signedOut } from '#app/ui/shell-data.ts'

/** Who is looking, for the frame around every page, and headers to send with it (a toast that was shown clears its cookie). */
export async function readShellData(_request: Request): Promise<{ shell: ShellData; headers: Headers }> {
  return { shell: signedOut, headers: new Headers() }
}
