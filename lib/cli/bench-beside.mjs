// What the figures stand beside: the same bytes, compressed already, from nginx; else from the plainest Node server.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './port.mjs'
import { run } from './child.mjs'
import { untilItAnswers } from './serve.mjs'

const settings = (folder, port) => `
worker_processes auto; daemon off; pid ${folder}/pid; error_log ${folder}/error.log crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; keepalive_requests 10000000; types {} default_type "text/html; charset=utf-8";
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; root ${folder}/www; add_header Content-Encoding br; open_file_cache max=10; index index.html; }
}`

async function nginx(body) {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-bench-'))
  const port = await freePort()
  await run('mkdir', ['-p', `${folder}/www`])
  writeFileSync(`${folder}/www/index.html`, body)
  writeFileSync(`${folder}/conf`, settings(folder, port))
  // Its workers must be able to read the page, also where the benchmark runs as root.
  await run('chmod', ['-R', 'a+rX', folder])
  const child = spawn('nginx', ['-c', `${folder}/conf`, '-e', `${folder}/error.log`], { stdio: 'ignore' })
  await untilItAnswers(port)
  const stop = () => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `http://127.0.0.1:${port}/`, stop }
}

async function plain(body) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br', 'Content-Length': body.length }
  const server = createServer((_, response) => response.writeHead(200, headers).end(body))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}

const hasNginx = await run('nginx', ['-v']).then(() => true, () => false)

export const besideWhat = hasNginx ? 'nginx' : 'a plain Node server'

/** Serves bytes that are compressed with brotli already; gives the address and how to stop it. */
export const serveBeside = hasNginx ? nginx : plain
