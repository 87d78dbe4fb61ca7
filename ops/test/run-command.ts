import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

/**
 * Runs a program of node_modules/.bin and keeps quiet when it succeeds.
 * @throws Error with what it wrote when it fails
 */
export function runCommand(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` },
    })
    let output = ''
    const keep = (text: Buffer) => {
      output += text
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(output.slice(-20_000)))))
  })
}
