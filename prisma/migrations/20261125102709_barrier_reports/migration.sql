-- CreateTable
CREATE TABLE "BarrierReport" (
    "id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "page" TEXT,
    "text" TEXT NOT NULL,
    "device" TEXT,
    "email" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "emailErasedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BarrierReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BarrierReport_state_receivedAt_idx" ON "BarrierReport"("state", "receivedAt");
