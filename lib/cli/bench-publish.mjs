// How long it takes from the wish to publish until readers find it everywhere: forms are sent as a browser without script
// sends them, so that what is measured is the portal.
import { exampleAdministrator } from '../testing/e2e-server.mjs'

const words = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => words[entity])

/** The fields of the form of a page that holds a field of that name, as they stand there. */
function fieldsOf(html, holding) {
  const form = html.split('<form').slice(1).map((part) => part.split('</form>')[0]).find((part) => part.includes(`name="${holding}"`))
  const inputs = [...(form ?? '').matchAll(/<input\b[^>]*>/g)].map(([tag]) => [/name="([^"]*)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ''])
  return inputs.filter(([name]) => name).map(([name, value]) => [plain(name), plain(value)])
}

/** A browser without script: it keeps its cookie, and sends forms. */
function visitor(url) {
  let cookie = ''
  const headers = () => ({ origin: url, cookie })
  const open = async (path) => (await fetch(url + path, { headers: headers() })).text()
  async function send(path, holding, more) {
    const body = new FormData()
    for (const [name, value] of [...fieldsOf(await open(path), holding), ...Object.entries(more)]) body.set(name, value)
    return sendBody(path, body)
  }
  async function sendBody(path, body) {
    const answer = await fetch(url + path, { method: 'POST', headers: headers(), body, redirect: 'manual' })
    const [given] = answer.headers.getSetCookie()
    if (given) cookie = given.split(';')[0]
    const place = answer.headers.get('location')
    if (!place) throw new Error(`${path} answered ${answer.status} and led nowhere: ${(await answer.text()).replace(/<[^>]*>/g, ' ').slice(0, 300)}`)
    return place
  }
  async function save(draft) {
    const answer = await fetch(`${url}/admin/api/drafts`, { method: 'POST', headers: { ...headers(), 'content-type': 'application/json' }, body: JSON.stringify(draft) })
    const reply = await answer.json()
    if (!reply.ok) throw new Error(`A draft was refused: ${JSON.stringify(reply)}`)
    return reply.value.version
  }
  return { open, send, sendBody, save }
}

const text = async (url, path) => (await fetch(url + path)).text()

async function untilThere(url, path, wanted) {
  while (!(await text(url, path)).includes(wanted)) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** What is new stands in the last part, which the sitemap itself names. */
async function untilInSitemap(url, wanted) {
  for (;;) {
    const whole = await text(url, '/sitemap.xml')
    const [, last] = /<loc>([^<]+)<\/loc><\/sitemap>\s*<\/sitemapindex>/.exec(whole) ?? []
    const { pathname, search } = new URL(last ?? '/sitemap.xml', url)
    if ((await text(url, pathname + search)).includes(wanted)) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const published = async (url, path, version, fields, person) => {
  const body = new FormData()
  for (const [name, value] of [...fields, ['version', version]]) body.set(name, value)
  return person.sendBody(path, body)
}

/** Publishes an article some times over; milliseconds from sending the form, each time: answered, and seen on page, list, home, sitemap and card. */
export async function publishTimes(url, times = 12) {
  const person = visitor(url)
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = exampleAdministrator
  await person.send('/admin/sign-in', 'email', { email, password })
  const seen = []
  for (let time = 0; time < times; time++) {
    const path = await person.send('/admin/articles', 'locale', { locale: 'it' })
    const [, recordId] = /\/records\/([^/]+)\/it/.exec(path)
    const title = `Pubblicazione ${recordId}`
    const body = [{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: title }] }]
    const version = await person.save({ request: `bench-${recordId}`, recordId, locale: 'it', version: 1, client: `bench-${recordId}`, sequence: 1, title, summary: title, slug: '', body })
    const fields = fieldsOf(await person.open(path), 'recordId')
    const begun = performance.now()
    await published(url, path, version, fields, person)
    const answered = performance.now() - begun
    const own = `/it/notizie/pubblicazione-${recordId}`
    await Promise.all([untilThere(url, own, title), untilThere(url, '/it/notizie', title), untilThere(url, '/it', title), untilInSitemap(url, own)])
    const card = /property="og:image" content="([^"]+)"/.exec(await text(url, own))?.[1]
    const picture = await fetch(url + new URL(card).pathname)
    if (picture.status !== 200) throw new Error(`The card answered ${picture.status}.`)
    await picture.arrayBuffer()
    seen.push({ answered, everywhere: performance.now() - begun })
  }
  return seen
}
