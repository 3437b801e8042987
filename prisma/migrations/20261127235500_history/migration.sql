-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "personalHash" TEXT,
ADD COLUMN     "previous" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Record" ADD COLUMN     "trashedAt" TIMESTAMPTZ(3),
ADD COLUMN     "trashedBy" TEXT;

-- CreateTable
CREATE TABLE "AuditPersonal" (
    "entryId" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "AuditPersonal_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditDay" (
    "day" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditDay_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "AuditEntry_actor_id_idx" ON "AuditEntry"("actor", "id");

-- CreateIndex
CREATE INDEX "Record_trashedAt_idx" ON "Record"("trashedAt");

-- The canonical form of a value (RFC 8785, but for numbers, which are plain decimals): keys by code point, no blanks.
-- lib/audit/canonical.ts writes the same.
CREATE FUNCTION canonical_json(given JSONB) RETURNS TEXT LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  CASE jsonb_typeof(given)
    WHEN 'object' THEN
      RETURN '{' || coalesce((SELECT string_agg(to_json(e.key)::text || ':' || canonical_json(e.value), ',' ORDER BY e.key COLLATE "C") FROM jsonb_each(given) AS e), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((SELECT string_agg(canonical_json(e.value), ',' ORDER BY e.ordinality) FROM jsonb_array_elements(given) WITH ORDINALITY AS e), '') || ']';
    WHEN 'number' THEN
      RETURN trim_scale(given::numeric)::text;
    ELSE
      RETURN coalesce(given::text, 'null');
  END CASE;
END $$;

CREATE FUNCTION audit_hash(entry "AuditEntry") RETURNS TEXT LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN encode(sha256(convert_to(entry."previous" || canonical_json(jsonb_build_object(
    'id', entry."id", 'at', to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', entry."actor", 'event', entry."event",
    'recordId', entry."recordId", 'locale', entry."locale", 'before', entry."before", 'after', entry."after", 'personal', entry."personalHash"
  )), 'UTF8')), 'hex');
END $$;

-- Rows written before there was a chain are brought into it in the order of their numbers, which lose their gaps.
DROP TRIGGER "AuditEntry_append_only" ON "AuditEntry";
DO $$
DECLARE
  old RECORD;
  entry "AuditEntry";
  number BIGINT := 0;
  last TEXT := repeat('0', 64);
BEGIN
  FOR old IN SELECT "id" FROM "AuditEntry" ORDER BY "id" LOOP
    number := number + 1;
    UPDATE "AuditEntry" SET "id" = number, "previous" = last WHERE "id" = old."id" RETURNING * INTO entry;
    last := audit_hash(entry);
    UPDATE "AuditEntry" SET "hash" = last WHERE "id" = number;
  END LOOP;
  IF number > 0 THEN INSERT INTO "AuditHead" VALUES (1, number, last); END IF;
END $$;

-- Whoever writes a row holds the head until the transaction ends: numbers have no gaps, and nobody has the same one.
CREATE FUNCTION audit_is_chained() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  head "AuditHead";
BEGIN
  INSERT INTO "AuditHead" VALUES (1, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM "AuditHead" WHERE "id" = 1 FOR UPDATE;
  NEW."id" := head."number" + 1;
  NEW."previous" := head."hash";
  NEW."hash" := audit_hash(NEW);
  UPDATE "AuditHead" SET "number" = NEW."id", "hash" = NEW."hash" WHERE "id" = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditEntry_chained" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_is_chained();

-- Written once: never changed, removed or emptied. What a row says of a person may be erased, and not rewritten.
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER "AuditEntry_never_emptied" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER "AuditPersonal_append_only" BEFORE UPDATE ON "AuditPersonal" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER "AuditDay_append_only" BEFORE UPDATE OR DELETE ON "AuditDay" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER "AuditDay_never_emptied" BEFORE TRUNCATE ON "AuditDay" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_head_rises() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW."number" <> OLD."number" + 1 THEN
    RAISE EXCEPTION 'the head of the audit log only rises' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AuditHead_rises" BEFORE UPDATE OR DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION audit_head_rises();
CREATE TRIGGER "AuditHead_never_emptied" BEFORE TRUNCATE ON "AuditHead" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- AddForeignKey
ALTER TABLE "AuditPersonal" ADD CONSTRAINT "AuditPersonal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- In the trash lies only what readers cannot have.
ALTER TABLE "Record" ADD CONSTRAINT "Record_trashed_is_hidden" CHECK ("trashedAt" IS NULL OR NOT "isPublic");
