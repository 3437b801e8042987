'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { factsPath, recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import { factName } from '#lib/domain/facts/schema.ts'

export const createArticle = defineAction(specs['article.create'], ({ recordId, locale }) => textPath(recordId, locale))

export const duplicateArticle = defineAction(specs['article.duplicate'], ({ recordId, locale }) => textPath(recordId, locale))

export const linkArticle = defineAction(specs['article.link'], (_, { recordId }) => `${recordDeskPath(String(recordId))}?saved=1`)

export const publish = defineAction(specs['text.publish'], ({ recordId, locale, edition }) => `${textPath(recordId, locale)}?published=${edition}`)

export const releaseTexts = defineAction(specs['texts.release'], ({ recordId, scheduleId, locales }) => (scheduleId ? '/admin/schedule?saved=1' : `${recordDeskPath(recordId)}?released=${locales.join('-')}`))

export const submitDraft = defineAction(specs['draft.submit'], ({ recordId, locale }) => `${textPath(recordId, locale)}?submitted=1`)

export const sendBack = defineAction(specs['draft.send-back'], ({ recordId, locale }) => `${textPath(recordId, locale)}?returned=1`)

export const setEmbargo = defineAction(specs['article.embargo'], ({ recordId }) => `${recordDeskPath(recordId)}?saved=1`)

export const settleActivity = defineAction(specs['activity.settle'], ({ page }) => `${recordDeskPath(page)}?saved=1`)

export const sharePreview = defineAction(specs['preview.share'], ({ recordId, locale }, { token }) => `${textPath(recordId, locale)}/preview?link=${encodeURIComponent(String(token))}`)

export const revokePreview = defineAction(specs['preview.revoke'], ({ recordId, locale }) => `${textPath(recordId, locale)}/preview`)

export const discardDraft = defineAction(specs['draft.discard'], (_, { recordId, locale }) => `${textPath(String(recordId), String(locale))}?discarded=1`)

export const restoreDraft = defineAction(specs['draft.restore'], (_, { recordId, locale }) => textPath(String(recordId), String(locale)))

export const withdraw = defineAction(specs['text.withdraw'], (_, { recordId, locale }) => `${textPath(String(recordId), String(locale))}?withdrawn=1`)

export const setVisibility = defineAction(specs['record.visibility'], ({ page }) => `${recordDeskPath(page)}?saved=1`)

export const saveName = defineAction(specs['record.name'], ({ page }) => `${recordDeskPath(page)}?saved=1`)

export const undoPublish = defineAction(specs['text.undo'], ({ recordId, locale }) => `${textPath(recordId, locale)}?undone=1`)

export const redactPassage = defineAction(specs['text.redact'], ({ recordId, locale }) => `${textPath(recordId, locale)}/redact?redacted=1`)

export const saveFact = defineAction(specs['fact.save'], ({ page }, { fact }) => `${factsPath(page, factName(String(fact)))}?saved=1`)

export const beginRecord = defineAction(specs['record.begin'], ({ recordId }) => `${recordDeskPath(recordId)}?begun=1`)

export const beginAct = defineAction(specs['act.begin'], ({ page }) => `${factsPath(page)}?begun=1`)

export const saveLine = defineAction(specs['line.save'], ({ page }, { fact }) => `${factsPath(page, factName(String(fact)))}?saved=1`)

export const removeLine = defineAction(specs['line.remove'], ({ page }, { fact }) => `${factsPath(page, factName(String(fact)))}?saved=1`)

export const saveClaim = defineAction(specs['evidence.save'], ({ page, name }) => `${factsPath(page, name)}?saved=1`)

export const removeClaim = defineAction(specs['evidence.remove'], ({ page, name }) => `${factsPath(page, name)}?saved=1`)

export const saveConflict = defineAction(specs['conflict.save'], ({ page, name }) => `${factsPath(page, name)}?saved=1`)

export const removeConflict = defineAction(specs['conflict.remove'], ({ page, name }) => `${factsPath(page, name)}?saved=1`)
