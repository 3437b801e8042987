import 'server-only'

// For the person who runs the portal: on stderr, where it does not mix with a command's output.
export function notice(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
