-- CreateTable
CREATE TABLE "BoundDocument" (
    "edition" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "brotli" BYTEA,
    "gzip" BYTEA,
    "plain" BYTEA,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BoundDocument_pkey" PRIMARY KEY ("edition","key")
);

-- CreateTable
CREATE TABLE "Expiry" (
    "id" BIGSERIAL NOT NULL,
    "tags" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Expiry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BoundDocument_keptAt_idx" ON "BoundDocument"("keptAt");

-- CreateIndex
CREATE INDEX "Expiry_at_idx" ON "Expiry"("at");
