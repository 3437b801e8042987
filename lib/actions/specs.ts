import 'server-only'
import { z } from 'zod'
import { endSession } from '#lib/auth/sessions/commands.ts'
import { changePassword, chooseLanguage } from '#lib/auth/users/commands.ts'
import { languageInput, passwordInput } from '#lib/auth/users/schema.ts'
import { discardDraft, restore, saveDraft } from '#lib/content/drafts/commands.ts'
import { documentInput, saveInput } from '#lib/content/drafts/schema.ts'
import { publish } from '#lib/content/publishing/commands.ts'
import { publishInput, withdrawInput } from '#lib/content/publishing/schema.ts'
import { saveName, setVisibility } from '#lib/content/records/commands.ts'
import { nameInput, visibilityInput } from '#lib/content/records/schema.ts'
import { withdraw } from '#lib/content/withdrawing/commands.ts'
import { createArticle, createInput, duplicateArticle, duplicateInput, linkArticle, linkInput } from '#lib/domain/articles/commands.ts'
import { saveOwner } from '#lib/domain/settings/commands.ts'
import { ownerInput } from '#lib/domain/settings/schema.ts'
import { beginAct, beginRecord } from '#lib/domain/facts/beginning/commands.ts'
import { beginActInput, beginInput } from '#lib/domain/facts/beginning/schema.ts'
import { removeClaim, saveClaim } from '#lib/domain/facts/claims/commands.ts'
import { claimInput, claimRemoval } from '#lib/domain/facts/claims/schema.ts'
import { saveFact } from '#lib/domain/facts/commands.ts'
import { removeConflict, saveConflict } from '#lib/domain/facts/conflicts/commands.ts'
import { conflictInput, conflictRemoval } from '#lib/domain/facts/conflicts/schema.ts'
import { factSaving, lineRemoval, lineSaving } from '#lib/domain/facts/input.ts'
import { removeLine, saveLine } from '#lib/domain/facts/lines/commands.ts'
import { createSource, sourceInput } from '#lib/domain/sources/commands.ts'
import { answerReport, eraseEmail } from '#lib/barriers/commands.ts'
import { answerInput, eraseInput } from '#lib/barriers/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { addAttachment, attachAttachment, describeAttachment, eraseAttachment } from '#lib/media/attachments/commands.ts'
import { addAttachmentInput, attachInput, describeAttachmentInput, eraseAttachmentInput } from '#lib/media/attachments/schema.ts'
import { addPicture, describePicture, focusPicture } from '#lib/media/commands.ts'
import { addInput, describeInput, focusInput } from '#lib/media/schema.ts'
import { accountSpecs, guesses } from './account-specs.ts'
import { embargoInput, setEmbargo } from '#lib/content/embargo/commands.ts'
import { revokePreview, sharePreview } from '#lib/content/previews/commands.ts'
import { revokeInput, shareInput } from '#lib/content/previews/schema.ts'
import { releaseTexts } from '#lib/content/release/commands.ts'
import { releaseInput } from '#lib/content/release/schema.ts'
import { saveRules, sendBack, submitDraft } from '#lib/content/review/commands.ts'
import { rulesInput } from '#lib/content/review/rules.ts'
import { sendBackInput } from '#lib/content/review/schema.ts'
import { cancelSchedule, moveSchedule } from '#lib/content/schedule/commands.ts'
import { cancelInput, moveInput } from '#lib/content/schedule/schema.ts'
import { settleActivity, settleInput } from '#lib/domain/activities/commands.ts'
import { erasePersonal } from '#lib/content/erasing/commands.ts'
import { erasePersonalInput } from '#lib/content/erasing/schema.ts'
import { redactPassage } from '#lib/content/redacting/commands.ts'
import { redactInput } from '#lib/content/redacting/schema.ts'
import { eraseRecord, restoreRecord, trashRecord } from '#lib/content/trash/commands.ts'
import { eraseForGoodInput, trashInput } from '#lib/content/trash/schema.ts'
import { undoPublish } from '#lib/content/undoing/commands.ts'
import { undoInput } from '#lib/content/undoing/schema.ts'
import { actionSpec as spec } from './perform.ts'

const ofText = ({ locale }: { locale: Locale }) => locale

const positive = z.coerce.number().int().min(1).optional()
const restoreInput = documentInput.extend({ edition: positive, save: positive })

/** Everything that can be done, by its name: forms and routes are made of these, and the matrix of roles is tested over them. */
export const specs = {
  ...accountSpecs,
  'session.end': spec({ name: 'session.end', permission: 'own-session:use', input: z.object({}), command: endSession }),
  'password.change': spec({ name: 'password.change', permission: 'own-account:change', input: passwordInput, limit: guesses, command: changePassword }),
  'language.choose': spec({ name: 'language.choose', permission: 'own-session:use', input: languageInput, command: chooseLanguage }),
  'draft.save': spec({ name: 'draft.save', permission: 'text:edit', input: saveInput, locale: ofText, command: saveDraft }),
  'draft.discard': spec({ name: 'draft.discard', permission: 'text:edit', input: documentInput, locale: ofText, command: discardDraft }),
  'draft.restore': spec({ name: 'draft.restore', permission: 'text:edit', input: restoreInput, locale: ofText, command: restore }),
  'text.publish': spec({ name: 'text.publish', permission: 'text:publish', input: publishInput, locale: ofText, command: publish }),
  'text.withdraw': spec({ name: 'text.withdraw', permission: 'text:withdraw', input: withdrawInput, locale: ofText, command: withdraw }),
  'article.create': spec({ name: 'article.create', permission: 'article:create', input: createInput, locale: ofText, command: createArticle }),
  'article.duplicate': spec({ name: 'article.duplicate', permission: 'article:create', input: duplicateInput, locale: ofText, command: duplicateArticle }),
  'article.link': spec({ name: 'article.link', permission: 'article:link', input: linkInput, command: linkArticle }),
  'picture.add': spec({ name: 'picture.add', permission: 'picture:add', input: addInput, command: addPicture }),
  'picture.describe': spec({ name: 'picture.describe', permission: 'picture:describe', input: describeInput, command: describePicture }),
  'picture.focus': spec({ name: 'picture.focus', permission: 'picture:describe', input: focusInput, command: focusPicture }),
  'attachment.add': spec({ name: 'attachment.add', permission: 'attachment:add', input: addAttachmentInput, command: addAttachment }),
  'attachment.describe': spec({ name: 'attachment.describe', permission: 'attachment:describe', input: describeAttachmentInput, command: describeAttachment }),
  'attachment.attach': spec({ name: 'attachment.attach', permission: 'attachment:attach', input: attachInput, command: attachAttachment }),
  'attachment.erase': spec({ name: 'attachment.erase', permission: 'attachment:erase', input: eraseAttachmentInput, command: eraseAttachment }),
  'record.visibility': spec({ name: 'record.visibility', permission: 'record:show-and-hide', input: visibilityInput, command: setVisibility }),
  'record.name': spec({ name: 'record.name', permission: 'record:edit-facts', input: nameInput, command: saveName }),
  'fact.save': spec({ name: 'fact.save', permission: 'record:edit-facts', input: factSaving, command: saveFact }),
  'record.begin': spec({ name: 'record.begin', permission: 'record:edit-facts', input: beginInput, command: beginRecord }),
  'act.begin': spec({ name: 'act.begin', permission: 'record:edit-facts', input: beginActInput, command: beginAct }),
  'line.save': spec({ name: 'line.save', permission: 'record:edit-facts', input: lineSaving, command: saveLine }),
  'line.remove': spec({ name: 'line.remove', permission: 'record:edit-facts', input: lineRemoval, command: removeLine }),
  'evidence.save': spec({ name: 'evidence.save', permission: 'record:edit-facts', input: claimInput, command: saveClaim }),
  'evidence.remove': spec({ name: 'evidence.remove', permission: 'record:edit-facts', input: claimRemoval, command: removeClaim }),
  'conflict.save': spec({ name: 'conflict.save', permission: 'record:edit-facts', input: conflictInput, command: saveConflict }),
  'conflict.remove': spec({ name: 'conflict.remove', permission: 'record:edit-facts', input: conflictRemoval, command: removeConflict }),
  'source.create': spec({ name: 'source.create', permission: 'record:edit-facts', input: sourceInput, command: createSource }),
  'owner.save': spec({ name: 'owner.save', permission: 'settings:change', input: ownerInput, command: saveOwner }),
  'barrier.answer': spec({ name: 'barrier.answer', permission: 'barrier:answer', input: answerInput, command: answerReport }),
  'barrier.erase-email': spec({ name: 'barrier.erase-email', permission: 'barrier:erase-email', input: eraseInput, command: eraseEmail }),

  'draft.submit': spec({ name: 'draft.submit', permission: 'text:edit', input: documentInput, locale: ofText, command: submitDraft }),
  'draft.send-back': spec({ name: 'draft.send-back', permission: 'text:publish', input: sendBackInput, locale: ofText, command: sendBack }),
  'texts.release': spec({ name: 'texts.release', permission: 'text:publish', input: releaseInput, locale: ({ texts }) => texts.map(({ locale }) => locale), command: releaseTexts }),
  'schedule.move': spec({ name: 'schedule.move', permission: 'text:publish', input: moveInput, command: moveSchedule }),
  'schedule.cancel': spec({ name: 'schedule.cancel', permission: 'text:publish', input: cancelInput, command: cancelSchedule }),
  'article.embargo': spec({ name: 'article.embargo', permission: 'text:publish', input: embargoInput, command: setEmbargo }),
  'preview.share': spec({ name: 'preview.share', permission: 'text:share', input: shareInput, locale: ofText, command: sharePreview }),
  'preview.revoke': spec({ name: 'preview.revoke', permission: 'text:share', input: revokeInput, command: revokePreview }),
  'activity.settle': spec({ name: 'activity.settle', permission: 'record:edit-facts', input: settleInput, command: settleActivity }),
  'rules.save': spec({ name: 'rules.save', permission: 'settings:change', input: rulesInput, command: saveRules }),
  'text.undo': spec({ name: 'text.undo', permission: 'text:publish', input: undoInput, locale: ofText, command: undoPublish }),
  'text.redact': spec({ name: 'text.redact', permission: 'text:redact', input: redactInput, locale: ofText, command: redactPassage }),
  'record.trash': spec({ name: 'record.trash', permission: 'record:trash', input: trashInput, command: trashRecord }),
  'record.restore': spec({ name: 'record.restore', permission: 'record:trash', input: trashInput, command: restoreRecord }),
  'record.erase': spec({ name: 'record.erase', permission: 'record:erase', input: eraseForGoodInput, command: eraseRecord }),
  'audit.erase': spec({ name: 'audit.erase', permission: 'audit:erase', input: erasePersonalInput, command: erasePersonal }),
}
