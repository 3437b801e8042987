-- AlterTable
ALTER TABLE "Record" ADD COLUMN     "embargoUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WorkingDraft" ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "returnedBy" TEXT,
ADD COLUMN     "returnedNote" TEXT,
ADD COLUMN     "scheduleId" TEXT,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedBy" TEXT;

-- CreateTable
CREATE TABLE "Schedule" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "isMinor" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "settledAt" TIMESTAMPTZ(3),
    "reasons" JSONB,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduledText" (
    "scheduleId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changeNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ScheduledText_pkey" PRIMARY KEY ("scheduleId","documentId")
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Schedule_state_at_idx" ON "Schedule"("state", "at");

-- CreateIndex
CREATE INDEX "Schedule_recordId_idx" ON "Schedule"("recordId");

-- CreateIndex
CREATE INDEX "ScheduledText_documentId_idx" ON "ScheduledText"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PreviewLink_documentId_idx" ON "PreviewLink"("documentId");

-- CreateIndex
CREATE INDEX "WorkingDraft_state_idx" ON "WorkingDraft"("state");

-- CreateIndex
CREATE INDEX "WorkingDraft_updatedBy_idx" ON "WorkingDraft"("updatedBy");

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledText" ADD CONSTRAINT "ScheduledText_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "Schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledText" ADD CONSTRAINT "ScheduledText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema cannot say
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_state" CHECK ("state" IN ('waiting', 'fired', 'failed', 'cancelled'));
ALTER TABLE "ScheduledText" ADD CONSTRAINT "ScheduledText_locale" CHECK ("locale" IN ('it', 'en', 'ja'));
-- Nothing waits without its schedule, and nothing else has one.
ALTER TABLE "WorkingDraft" ADD CONSTRAINT "WorkingDraft_scheduled" CHECK (("state" = 'scheduled') = ("scheduleId" IS NOT NULL AND "scheduledAt" IS NOT NULL));
