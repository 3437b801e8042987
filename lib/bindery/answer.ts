import 'server-only'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Answer, Asked } from './asked.ts'
import { bindery } from './bindery.ts'
import { bindDocument, type BoundDocument, plainBody } from './document.ts'
import { draw, type Drawn } from './draw.ts'
import { drawOnce, noteLate, isResting } from './draw-once.ts'
import { DatabaseAway } from './failures.ts'
import { formRoute } from './form-path.ts'
import { isForMedia, mediaAnswer } from './media.ts'
import { isAway } from './outage.ts'
import { privateHeaders } from './preview-path.ts'
import { missingPlan, type Plan, planOf } from './plan.ts'
import { moved, respond, sentence } from './respond.ts'
import { troubleAnswer } from './trouble.ts'
import { hidesReadings, withoutReadings } from './without-readings.ts'

/** How long a reader waits for a fresh page where an older one is at hand. */
const patience = 3_000

const tooLong = () => new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref())

/** The document as this reader wants it. */
async function shown(document: BoundDocument, asked: Asked): Promise<Answer> {
  const { head } = document
  if (!hidesReadings(asked.query, head.language) || head.status !== 200) return respond(document, asked)
  const body = Buffer.from(withoutReadings((await plainBody(document)).toString()))
  return respond(await bindDocument({ ...head, body }), asked)
}

async function ofDrawn(drawn: Drawn, locale: Locale, asked: Asked): Promise<Answer> {
  if (drawn.type === 'document') return shown(drawn.document, asked)
  // The page knows better than the index for the moment until that is rewritten.
  if (drawn.type === 'moved') return moved(302, drawn.path)
  return ofPlan(missingPlan(`/${locale}/missing`, locale), asked)
}

async function ofDocument({ key, drawing, locale }: Extract<Plan, { type: 'document' }>, asked: Asked): Promise<Answer> {
  if (key === null) return ofDrawn(await draw(drawing), locale, asked)
  const found = await bindery().documents.find(key)
  // What was there before a text was withdrawn, or after it came back, is never the last good document of what is there now.
  const kept = found?.document.head.status === drawing.status ? found : null
  if (!kept) return ofDrawn(await drawOnce(key, drawing), locale, asked)
  if (kept.isFresh || isResting(key)) return shown(kept.document, asked)
  // The last good document is served when the page cannot be drawn, or not soon.
  const drawn = await Promise.race([drawOnce(key, drawing), tooLong()]).catch(async () => {
    await isAway()
    return null
  })
  if (drawn) return ofDrawn(drawn, locale, asked)
  noteLate(key)
  return shown(kept.document, asked)
}

const unknown = 'Nessun dato a questo indirizzo.\nNothing is recorded at this address.\nこのアドレスに登録された情報はありません。\n'

/** What is made with the pages that name it, and never by asking for it. */
async function ofMade(key: string, asked: Asked): Promise<Answer> {
  const kept = await bindery().documents.find(key)
  return kept ? respond(kept.document, asked) : sentence(404, unknown, asked)
}

/** What one reader may see and nobody else: it has no ETag by which it could be kept, and nothing is drawn before it is asked for. */
async function ofPrivate({ drawing, locale }: Extract<Plan, { type: 'private' }>, asked: Asked): Promise<Answer> {
  const { ifNoneMatch: _, ...unconditional } = asked
  const { status, headers, body } = await ofDrawn(await draw(drawing), locale, unconditional)
  const { ETag: _tag, 'Speculation-Rules': _rules, ...rest } = headers
  return { status, headers: { ...rest, ...privateHeaders }, body }
}

async function ofPlan(plan: Plan, asked: Asked): Promise<Answer> {
  if (plan.type === 'moved') return moved(plan.status, plan.path, plan.vary)
  if (plan.type === 'unknown') return sentence(404, unknown, asked)
  if (plan.type === 'made') return ofMade(plan.key, asked)
  if (plan.type === 'private') return ofPrivate(plan, asked)
  return ofDocument(plan, asked)
}

/** Without the index only a document that is kept under the very address can be answered, and that nothing is known against. */
async function withoutIndex(error: unknown, asked: Asked): Promise<Answer> {
  const kept = asked.query.size ? null : await bindery().documents.find(asked.path)
  if (kept?.isFresh) return respond(kept.document, asked)
  throw (await isAway()) ? new DatabaseAway('The index of published addresses cannot be read.', { cause: error }) : error
}

const isReading = ({ method }: Asked) => method === 'GET' || method === 'HEAD'

/**
 * Answers without waiting where the document is at hand and fresh; null: ask {@link answer}. A document is kept under its
 * own address only, so the address needs no reading.
 */
export function answerAtOnce(asked: Asked): Answer | null {
  if (!isReading(asked) || asked.query.size) return null
  const document = bindery().documents.atHand(asked.path)
  const answered = document && respond(document, asked)
  return answered && 'status' in answered ? answered : null
}

/** Answers any request for a public address; whatever goes wrong becomes a designed page with the right status. */
export async function answer(asked: Asked): Promise<Answer> {
  if (!isReading(asked)) {
    const allowed = formRoute(asked.path) ? 'GET, HEAD, POST' : 'GET, HEAD'
    return sentence(405, `${allowed}\n`, asked, { Allow: allowed })
  }
  if (isForMedia(asked.path)) return mediaAnswer(asked)
  try {
    const { documents, followNowAndThen } = bindery()
    if (documents.isShared) await followNowAndThen()
    const plan = await planOf(asked).catch((error: unknown) => ({ type: 'unread' as const, error }))
    return await (plan.type === 'unread' ? withoutIndex(plan.error, asked) : ofPlan(plan, asked))
  } catch (error) {
    return troubleAnswer(error, asked)
  }
}
