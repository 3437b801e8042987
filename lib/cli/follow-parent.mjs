// Ends this process in order when the one that started it is gone. The server is loaded with it: a
// command killed outright cannot pass the signal on, and the server must not stay behind with the
// port and the database. The commands load it under npm, which stops only the shell between them.
const parent = process.ppid

const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 500).unref()
