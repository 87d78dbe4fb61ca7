/** Oldest Node that the project runs on, as `engines` in package.json says. */
const oldest = [20, 19]

/** Ends the process with a clear message when Node is too old. Plain JavaScript: it must run on whatever Node there is. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  process.stderr.write(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.\n`)
  process.exit(1)
}
