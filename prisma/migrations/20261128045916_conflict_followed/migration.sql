-- AlterTable
ALTER TABLE "ConflictEvidence" ADD COLUMN     "isFollowed" BOOLEAN NOT NULL DEFAULT false;
