import { spawn } from 'node:child_process'
import { createServer } from 'vite'

/** Both sides with hot reload: Vite serves the client and hands everything else to the server, which Node restarts. */

const port = process.env['PORT'] ?? '3000'
const server = `http://127.0.0.1:${port}`

const vite = await createServer({
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/healthz': server,
      '/readyz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
await vite.listen()
const [url] = vite.resolvedUrls?.local ?? []
if (url === undefined) throw new Error('Vite listens nowhere')

const watched = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  stdio: 'inherit',
  // The page comes from Vite, so links, cookies and the origin check are of Vite's address.
  env: { ...process.env, PORT: port, PUBLIC_URL: new URL(url).origin },
})
watched.on('exit', (code) => {
  process.exitCode = code ?? 0
  void vite.close()
})
// Ctrl+C reaches the server by itself: only wait for it. Any other end has to be passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => watched.kill())
console.log(`Open ${url}`)
