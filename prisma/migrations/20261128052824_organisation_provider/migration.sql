-- DropIndex
DROP INDEX "Credential_userId_idx";

-- CreateIndex
CREATE UNIQUE INDEX "Credential_providerId_accountId_key" ON "Credential"("providerId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_userId_providerId_key" ON "Credential"("userId", "providerId");
