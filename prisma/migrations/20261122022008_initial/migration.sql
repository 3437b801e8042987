-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "date" TEXT,
    "dateFrom" DATE,
    "dateTo" DATE,
    "dateConfidence" TEXT,
    "dateAsWritten" TEXT,
    "startsAt" TEXT,
    "endsAt" TEXT,
    "timeZone" TEXT,
    "placeId" TEXT,
    "venueId" TEXT,
    "parentId" TEXT,
    "fromCountry" TEXT,
    "toCountry" TEXT,
    "countValue" INTEGER,
    "countOperator" TEXT,
    "countUnit" TEXT,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityParticipant" (
    "activityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "onBehalfOfId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ActivityParticipant_pkey" PRIMARY KEY ("activityId","recordId","role")
);

-- CreateTable
CREATE TABLE "ActivityStop" (
    "id" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "placeId" TEXT,
    "venueId" TEXT,
    "date" TEXT,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "ActivityStop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StopActivity" (
    "stopId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StopActivity_pkey" PRIMARY KEY ("stopId","activityId")
);

-- CreateTable
CREATE TABLE "ActivityPartnership" (
    "activityId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,

    CONSTRAINT "ActivityPartnership_pkey" PRIMARY KEY ("activityId","partnershipId")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "funderId" TEXT,
    "managerId" TEXT,
    "period" TEXT,
    "periodFrom" DATE,
    "periodTo" DATE,
    "periodConfidence" TEXT,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeParticipant" (
    "programmeId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "field" TEXT,
    "since" TEXT,
    "confidence" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ProgrammeParticipant_pkey" PRIMARY KEY ("programmeId","recordId","role")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordTopic" (
    "recordId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RecordTopic_pkey" PRIMARY KEY ("recordId","topicId")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "liveEditionId" TEXT,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "withdrawnKind" TEXT,
    "withdrawnReason" TEXT,
    "withdrawnTo" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingDraft" (
    "documentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "scheduledAt" TIMESTAMPTZ(3),
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingDraft_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "isMinor" BOOLEAN NOT NULL DEFAULT false,
    "changeNote" TEXT,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Segment" (
    "editionId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "sourceLocale" TEXT,
    "sourceEdition" INTEGER,
    "sourceKey" TEXT,
    "sourceVersion" INTEGER,
    "reviewedBy" TEXT,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("editionId","key")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT,
    "publisherDerived" BOOLEAN NOT NULL DEFAULT false,
    "author" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "languageDerived" BOOLEAN NOT NULL DEFAULT false,
    "date" TEXT,
    "dateDerived" BOOLEAN NOT NULL DEFAULT false,
    "retrieved" DATE,
    "licence" TEXT,
    "translationOfId" TEXT,
    "reprintOfId" TEXT,
    "attachmentToId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "label" JSONB,
    "sourceId" TEXT NOT NULL,
    "quotation" TEXT,
    "paragraph" INTEGER,
    "confidence" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settled" BOOLEAN NOT NULL,
    "settlement" JSONB NOT NULL,
    "settledBy" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "questionId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConflictEvidence" (
    "conflictId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ConflictEvidence_pkey" PRIMARY KEY ("conflictId","evidenceId")
);

-- CreateTable
CREATE TABLE "OpenQuestion" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpenQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpenQuestionRecord" (
    "questionId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OpenQuestionRecord_pkey" PRIMARY KEY ("questionId","recordId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "date" TEXT,
    "dateFrom" DATE,
    "dateTo" DATE,
    "confidence" TEXT NOT NULL,
    "label" JSONB,
    "note" JSONB,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statistic" (
    "id" TEXT NOT NULL,
    "subjectId" TEXT,
    "areaId" TEXT,
    "value" DECIMAL(18,4),
    "operator" TEXT NOT NULL DEFAULT '=',
    "unit" TEXT NOT NULL,
    "period" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "label" JSONB NOT NULL,
    "note" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Statistic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Territory" (
    "id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "country" TEXT,
    "parentId" TEXT,
    "latitude" DECIMAL(8,5),
    "longitude" DECIMAL(8,5),
    "pointBasis" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "successorId" TEXT,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryCode" (
    "territoryId" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "TerritoryCode_pkey" PRIMARY KEY ("territoryId","scheme")
);

-- CreateTable
CREATE TABLE "TerritoryAncestor" (
    "territoryId" TEXT NOT NULL,
    "ancestorId" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,

    CONSTRAINT "TerritoryAncestor_pkey" PRIMARY KEY ("territoryId","ancestorId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "seatId" TEXT,
    "governsId" TEXT,
    "parentId" TEXT,
    "founded" TEXT,
    "legalForm" TEXT,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationSuccession" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,

    CONSTRAINT "OrganisationSuccession_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "unnamed" BOOLEAN NOT NULL DEFAULT false,
    "nameLang" TEXT,
    "note" JSONB,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeHolding" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "bodyId" TEXT,
    "title" JSONB NOT NULL,
    "asOf" TEXT,
    "from" TEXT,
    "to" TEXT,
    "confidence" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OfficeHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NameForm" (
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "reading" TEXT,
    "romanisation" TEXT,
    "kind" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "confidence" TEXT NOT NULL,
    "sourceId" TEXT,
    "searchKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "NameForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordLink" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RecordLink_pkey" PRIMARY KEY ("fromId","toId","relation")
);

-- CreateTable
CREATE TABLE "Address" (
    "recordId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("recordId","locale")
);

-- CreateTable
CREATE TABLE "FormerAddress" (
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("kind","locale","slug")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SeedState" (
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SeedState_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "recordId" TEXT,
    "locale" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "lifecycle" TEXT NOT NULL,
    "lifecycleConfidence" TEXT NOT NULL,
    "since" TEXT,
    "sinceFrom" DATE,
    "sinceTo" DATE,
    "sinceBasis" TEXT,
    "sinceConfidence" TEXT,
    "classNote" JSONB,
    "programmeId" TEXT,

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipParty" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "confirmedOn" DATE,
    "officeId" TEXT,
    "contact" TEXT,
    "contactLang" TEXT,

    CONSTRAINT "PartnershipParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipTerritory" (
    "partnershipId" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "isParty" BOOLEAN NOT NULL,

    CONSTRAINT "PartnershipTerritory_pkey" PRIMARY KEY ("partnershipId","territoryId")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "partyId" TEXT,
    "kind" TEXT NOT NULL,
    "originalTitle" TEXT,
    "originalLanguage" TEXT,
    "date" TEXT,
    "dateFrom" DATE,
    "dateTo" DATE,
    "dateBasis" TEXT,
    "dateAsWritten" TEXT,
    "dateConfidence" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "placeId" TEXT,
    "termYears" INTEGER,
    "termEnd" TEXT,
    "relation" TEXT,
    "relatedId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signatory" (
    "id" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "personId" TEXT,
    "title" JSONB,
    "side" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Signatory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Activity_dateFrom_idx" ON "Activity"("dateFrom");

-- CreateIndex
CREATE INDEX "Activity_parentId_idx" ON "Activity"("parentId");

-- CreateIndex
CREATE INDEX "Activity_placeId_idx" ON "Activity"("placeId");

-- CreateIndex
CREATE INDEX "Activity_venueId_idx" ON "Activity"("venueId");

-- CreateIndex
CREATE INDEX "ActivityParticipant_recordId_idx" ON "ActivityParticipant"("recordId");

-- CreateIndex
CREATE INDEX "ActivityStop_placeId_idx" ON "ActivityStop"("placeId");

-- CreateIndex
CREATE INDEX "ActivityStop_venueId_idx" ON "ActivityStop"("venueId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityStop_activityId_position_key" ON "ActivityStop"("activityId", "position");

-- CreateIndex
CREATE INDEX "StopActivity_activityId_idx" ON "StopActivity"("activityId");

-- CreateIndex
CREATE INDEX "ActivityPartnership_partnershipId_idx" ON "ActivityPartnership"("partnershipId");

-- CreateIndex
CREATE INDEX "Programme_parentId_idx" ON "Programme"("parentId");

-- CreateIndex
CREATE INDEX "ProgrammeParticipant_recordId_idx" ON "ProgrammeParticipant"("recordId");

-- CreateIndex
CREATE INDEX "RecordTopic_topicId_idx" ON "RecordTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_liveEditionId_key" ON "Document"("liveEditionId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_recordId_locale_key" ON "Document"("recordId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_documentId_number_key" ON "Edition"("documentId", "number");

-- CreateIndex
CREATE INDEX "Evidence_recordId_idx" ON "Evidence"("recordId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_paragraph_idx" ON "Evidence"("sourceId", "paragraph");

-- CreateIndex
CREATE INDEX "Conflict_recordId_idx" ON "Conflict"("recordId");

-- CreateIndex
CREATE INDEX "ConflictEvidence_evidenceId_idx" ON "ConflictEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "OpenQuestionRecord_recordId_idx" ON "OpenQuestionRecord"("recordId");

-- CreateIndex
CREATE INDEX "Milestone_recordId_idx" ON "Milestone"("recordId");

-- CreateIndex
CREATE INDEX "Milestone_dateFrom_idx" ON "Milestone"("dateFrom");

-- CreateIndex
CREATE INDEX "Statistic_subjectId_idx" ON "Statistic"("subjectId");

-- CreateIndex
CREATE INDEX "Territory_parentId_idx" ON "Territory"("parentId");

-- CreateIndex
CREATE INDEX "Territory_country_level_idx" ON "Territory"("country", "level");

-- CreateIndex
CREATE UNIQUE INDEX "TerritoryCode_scheme_value_key" ON "TerritoryCode"("scheme", "value");

-- CreateIndex
CREATE INDEX "TerritoryAncestor_ancestorId_idx" ON "TerritoryAncestor"("ancestorId");

-- CreateIndex
CREATE INDEX "Organisation_seatId_idx" ON "Organisation"("seatId");

-- CreateIndex
CREATE INDEX "Organisation_governsId_idx" ON "Organisation"("governsId");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE INDEX "OfficeHolding_personId_idx" ON "OfficeHolding"("personId");

-- CreateIndex
CREATE INDEX "OfficeHolding_bodyId_idx" ON "OfficeHolding"("bodyId");

-- CreateIndex
CREATE INDEX "Record_kind_isPublic_idx" ON "Record"("kind", "isPublic");

-- CreateIndex
CREATE INDEX "NameForm_recordId_idx" ON "NameForm"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "NameForm_recordId_lang_kind_form_key" ON "NameForm"("recordId", "lang", "kind", "form");

-- CreateIndex
CREATE INDEX "RecordLink_toId_relation_idx" ON "RecordLink"("toId", "relation");

-- CreateIndex
CREATE INDEX "Address_kind_slug_idx" ON "Address"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Address_kind_locale_slug_key" ON "Address"("kind", "locale", "slug");

-- CreateIndex
CREATE INDEX "FormerAddress_kind_slug_idx" ON "FormerAddress"("kind", "slug");

-- CreateIndex
CREATE INDEX "FormerAddress_recordId_idx" ON "FormerAddress"("recordId");

-- CreateIndex
CREATE INDEX "AuditEntry_recordId_id_idx" ON "AuditEntry"("recordId", "id");

-- CreateIndex
CREATE INDEX "Partnership_class_idx" ON "Partnership"("class");

-- CreateIndex
CREATE INDEX "Partnership_sinceFrom_id_idx" ON "Partnership"("sinceFrom", "id");

-- CreateIndex
CREATE INDEX "Partnership_programmeId_idx" ON "Partnership"("programmeId");

-- CreateIndex
CREATE INDEX "PartnershipParty_recordId_idx" ON "PartnershipParty"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnershipParty_partnershipId_recordId_key" ON "PartnershipParty"("partnershipId", "recordId");

-- CreateIndex
CREATE INDEX "PartnershipTerritory_territoryId_idx" ON "PartnershipTerritory"("territoryId");

-- CreateIndex
CREATE INDEX "Instrument_partnershipId_idx" ON "Instrument"("partnershipId");

-- CreateIndex
CREATE INDEX "Instrument_dateFrom_idx" ON "Instrument"("dateFrom");

-- CreateIndex
CREATE INDEX "Signatory_instrumentId_idx" ON "Signatory"("instrumentId");

-- CreateIndex
CREATE INDEX "Signatory_personId_idx" ON "Signatory"("personId");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParticipant" ADD CONSTRAINT "ActivityParticipant_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParticipant" ADD CONSTRAINT "ActivityParticipant_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParticipant" ADD CONSTRAINT "ActivityParticipant_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityStop" ADD CONSTRAINT "ActivityStop_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityStop" ADD CONSTRAINT "ActivityStop_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityStop" ADD CONSTRAINT "ActivityStop_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StopActivity" ADD CONSTRAINT "StopActivity_stopId_fkey" FOREIGN KEY ("stopId") REFERENCES "ActivityStop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StopActivity" ADD CONSTRAINT "StopActivity_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityPartnership" ADD CONSTRAINT "ActivityPartnership_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityPartnership" ADD CONSTRAINT "ActivityPartnership_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_funderId_fkey" FOREIGN KEY ("funderId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeParticipant" ADD CONSTRAINT "ProgrammeParticipant_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeParticipant" ADD CONSTRAINT "ProgrammeParticipant_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTopic" ADD CONSTRAINT "RecordTopic_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTopic" ADD CONSTRAINT "RecordTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_liveEditionId_fkey" FOREIGN KEY ("liveEditionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingDraft" ADD CONSTRAINT "WorkingDraft_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_reprintOfId_fkey" FOREIGN KEY ("reprintOfId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_attachmentToId_fkey" FOREIGN KEY ("attachmentToId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "OpenQuestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictEvidence" ADD CONSTRAINT "ConflictEvidence_conflictId_fkey" FOREIGN KEY ("conflictId") REFERENCES "Conflict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictEvidence" ADD CONSTRAINT "ConflictEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenQuestionRecord" ADD CONSTRAINT "OpenQuestionRecord_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "OpenQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenQuestionRecord" ADD CONSTRAINT "OpenQuestionRecord_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statistic" ADD CONSTRAINT "Statistic_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statistic" ADD CONSTRAINT "Statistic_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statistic" ADD CONSTRAINT "Statistic_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryCode" ADD CONSTRAINT "TerritoryCode_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryAncestor" ADD CONSTRAINT "TerritoryAncestor_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryAncestor" ADD CONSTRAINT "TerritoryAncestor_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_governsId_fkey" FOREIGN KEY ("governsId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameForm" ADD CONSTRAINT "NameForm_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NameForm" ADD CONSTRAINT "NameForm_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipTerritory" ADD CONSTRAINT "PartnershipTerritory_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipTerritory" ADD CONSTRAINT "PartnershipTerritory_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_id_fkey" FOREIGN KEY ("id") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "PartnershipParty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say: shapes of values, and rules over several rows.

-- EDTF (ISO 8601-2) levels 0 and 1, as lib/dates reads it; real calendar days are checked there.
CREATE FUNCTION is_edtf(value TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$
  SELECT value ~ '^(\.\.|[0-9]{3}X|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?)(/(\.\.|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?))?$'
    AND value NOT IN ('..', '../..')
$$;

ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_since_edtf" CHECK (is_edtf("since")),
  ADD CONSTRAINT "Partnership_since_days" CHECK (("since" IS NULL) = ("sinceFrom" IS NULL AND "sinceTo" IS NULL)),
  ADD CONSTRAINT "Partnership_since_order" CHECK ("sinceFrom" <= "sinceTo");
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_date_edtf" CHECK (is_edtf("date")),
  ADD CONSTRAINT "Instrument_date_days" CHECK (("date" IS NULL) = ("dateFrom" IS NULL AND "dateTo" IS NULL)),
  ADD CONSTRAINT "Instrument_date_order" CHECK ("dateFrom" <= "dateTo"),
  ADD CONSTRAINT "Instrument_term_edtf" CHECK (is_edtf("termEnd"));
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_date_edtf" CHECK (is_edtf("date")),
  ADD CONSTRAINT "Activity_date_days" CHECK (("date" IS NULL) = ("dateFrom" IS NULL AND "dateTo" IS NULL)),
  ADD CONSTRAINT "Activity_date_order" CHECK ("dateFrom" <= "dateTo"),
  ADD CONSTRAINT "Activity_status" CHECK ("status" IN ('announced', 'held', 'cancelled', 'unknown')),
  ADD CONSTRAINT "Activity_count" CHECK (("countValue" IS NULL) = ("countOperator" IS NULL) AND "countValue" >= 0);
ALTER TABLE "ActivityStop" ADD CONSTRAINT "ActivityStop_date_edtf" CHECK (is_edtf("date"));
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_date_edtf" CHECK (is_edtf("date")),
  ADD CONSTRAINT "Milestone_date_order" CHECK ("dateFrom" <= "dateTo");
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_period_edtf" CHECK (is_edtf("period"));
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_edtf" CHECK (is_edtf("asOf") AND is_edtf("from") AND is_edtf("to"));
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_date_edtf" CHECK (is_edtf("date"));
ALTER TABLE "Statistic" ADD CONSTRAINT "Statistic_period_edtf" CHECK (is_edtf("period")),
  -- Shown only when subject and period are known (product.md, Statistic).
  ADD CONSTRAINT "Statistic_published" CHECK (NOT "published" OR ("subjectId" IS NOT NULL AND "period" IS NOT NULL AND "value" IS NOT NULL));
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_point" CHECK (
    ("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "Territory_parent" CHECK ("parentId" <> "id");
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_class" CHECK ("class" IN (
    'twinning', 'friendship-city-agreement', 'friendship-pact', 'friendship-agreement', 'cooperation-agreement', 'exchange-agreement',
    'memorandum-of-understanding', 'academic-cooperation', 'project-cooperation', 'network', 'contact')),
  ADD CONSTRAINT "Partnership_lifecycle" CHECK ("lifecycle" IN (
    'proposed', 'agreed', 'active', 'renewed', 'expired', 'dormant', 'resumed', 'upgraded', 'succeeded', 'ended', 'unknown'));
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_side" CHECK ("side" IN ('home', 'partner'));
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_status" CHECK ("status" IN ('announced', 'held', 'cancelled', 'unknown'));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_confidence" CHECK ("confidence" IN ('stated', 'known', 'uncertain')),
  -- A quotation finds the place; more would be taking over the text.
  ADD CONSTRAINT "Evidence_quotation" CHECK (array_length(regexp_split_to_array(btrim("quotation"), '\s+'), 1) <= 12);
ALTER TABLE "NameForm" ADD CONSTRAINT "NameForm_kind" CHECK ("kind" IN (
    'official', 'exonym', 'short', 'alternative', 'abbreviation', 'source-spelling', 'misspelling')),
  ADD CONSTRAINT "NameForm_form" CHECK (btrim("form") <> '');
ALTER TABLE "Address" ADD CONSTRAINT "Address_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Address_locale" CHECK ("locale" IN ('it', 'en', 'ja'));
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Document" ADD CONSTRAINT "Document_locale" CHECK ("locale" IN ('it', 'en', 'ja')),
  ADD CONSTRAINT "Document_withdrawn" CHECK ("withdrawnKind" IS NULL OR "withdrawnKind" IN ('gone', 'redirect', 'substituted', 'notice')),
  -- Withdrawn but still shown is the only withdrawal that keeps a live edition.
  ADD CONSTRAINT "Document_live" CHECK ("liveEditionId" IS NULL OR "withdrawnKind" IS NULL OR "withdrawnKind" = 'notice');
ALTER TABLE "WorkingDraft" ADD CONSTRAINT "WorkingDraft_state" CHECK ("state" IN ('draft', 'in-review', 'scheduled'));
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "Edition_title" CHECK (btrim("title") <> '');
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_origin" CHECK ("origin" IN ('written', 'human', 'machine', 'machine-reviewed'));

-- A partnership has two or more parties; asked at commit, so that a tie and its parties can be written one after the other.
CREATE FUNCTION partnership_has_parties() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  tie TEXT;
BEGIN
  IF TG_TABLE_NAME = 'Partnership' THEN tie := NEW."id"; ELSE tie := OLD."partnershipId"; END IF;
  IF EXISTS (SELECT 1 FROM "Partnership" WHERE "id" = tie)
    AND (SELECT count(*) FROM "PartnershipParty" WHERE "partnershipId" = tie) < 2 THEN
    RAISE EXCEPTION 'partnership % has fewer than two parties', tie USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Partnership_parties" AFTER INSERT ON "Partnership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION partnership_has_parties();
CREATE CONSTRAINT TRIGGER "PartnershipParty_left" AFTER DELETE OR UPDATE OF "partnershipId" ON "PartnershipParty"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION partnership_has_parties();

-- A document's live edition is one of its own.
CREATE FUNCTION live_edition_is_own() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."liveEditionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Edition" WHERE "id" = NEW."liveEditionId" AND "documentId" = NEW."id") THEN
    RAISE EXCEPTION 'edition % is not of document %', NEW."liveEditionId", NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Document_own_edition" BEFORE INSERT OR UPDATE OF "liveEditionId" ON "Document"
  FOR EACH ROW EXECUTE FUNCTION live_edition_is_own();

-- Editions are immutable; only a redaction (an administrator's act with its audit row) may change one.
CREATE FUNCTION edition_is_immutable() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('kakehashi.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'edition % is immutable', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Edition_immutable" BEFORE UPDATE ON "Edition" FOR EACH ROW EXECUTE FUNCTION edition_is_immutable();

-- Audit rows are written once.
CREATE FUNCTION audit_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
