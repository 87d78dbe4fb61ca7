/**
 * Loaded before a child's own code (`node --import`): ends the child the orderly way when whoever started it is gone, however that went.
 * Nothing of a killed run keeps a port or a database busy.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
