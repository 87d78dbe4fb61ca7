import { createServer } from 'node:net'

/**
 * Makes sure that nobody listens on a port.
 * @throws Error that names the variable to set
 */
export async function requireFreePort(variable: string, port: number, host: string): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
  if (error === null) return
  if (error.code === 'EADDRINUSE')
    throw new Error(
      `Port ${port} is in use by another program. Set ${variable} to a free one, for instance ${variable}=${port + 1}.`,
    )
  if (error.code === 'EACCES')
    throw new Error(`Port ${port} needs more rights than this user has. Set ${variable} to one above 1024.`)
  throw new Error(`${variable} ${port} on ${host}: ${error.message}`)
}
