// Read by whatever Node is installed, however old: this file and start.mjs keep to syntax that
// Node 12 parses, so that an old Node prints the sentence and not a syntax error.

var wanted = [20, 19]

export function hasRightNode() {
  var parts = process.versions.node.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return true
  console.error(
    'Kakehashi needs Node.js ' + wanted.join('.') + ' or newer, and this is ' + process.versions.node + ': install a newer one from https://nodejs.org.'
  )
  process.exitCode = 1
  return false
}
