-- Acts are seen with their tie (decision 0026). Where a tie was shown or hidden before, they were left as they were.
UPDATE "Record" act SET "isPublic" = tie."isPublic", "version" = act."version" + 1
FROM "Instrument" i JOIN "Record" tie ON tie."id" = i."partnershipId"
WHERE act."id" = i."id" AND act."isPublic" <> tie."isPublic" AND act."trashedAt" IS NULL
  AND NOT (tie."isPublic" AND EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a."recordId" = act."id" AND a."event" = 'record.hidden'));

-- A link to a draft ends with it (decision 0018). What was published or thrown away since is no longer what was shared.
UPDATE "PreviewLink" link SET "revokedAt" = now()
WHERE link."revokedAt" IS NULL AND (
  NOT EXISTS (SELECT 1 FROM "WorkingDraft" w WHERE w."documentId" = link."documentId")
  OR EXISTS (SELECT 1 FROM "Edition" e WHERE e."documentId" = link."documentId" AND e."publishedAt" > link."madeAt"));

-- Who may invite no more has invited nobody (decision 0017).
UPDATE "Invitation" i SET "revokedAt" = now(), "version" = i."version" + 1 FROM "User" u
WHERE u."id" = i."invitedBy" AND (u."disabledAt" IS NOT NULL OR u."role" <> 'administrator') AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL;
