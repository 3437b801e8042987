import type { Prisma } from '#lib/db/generated/client.ts'

/** Rows by table, in the order in which they may be written. */
export type Rows = {
  record: Prisma.RecordCreateManyInput[]
  sourceDocument: Prisma.SourceDocumentCreateManyInput[]
  territory: Prisma.TerritoryCreateManyInput[]
  organisation: Prisma.OrganisationCreateManyInput[]
  person: Prisma.PersonCreateManyInput[]
  topic: Prisma.TopicCreateManyInput[]
  programme: Prisma.ProgrammeCreateManyInput[]
  partnership: Prisma.PartnershipCreateManyInput[]
  activity: Prisma.ActivityCreateManyInput[]
  statistic: Prisma.StatisticCreateManyInput[]
  openQuestion: Prisma.OpenQuestionCreateManyInput[]
  partnershipParty: Prisma.PartnershipPartyCreateManyInput[]
  instrument: Prisma.InstrumentCreateManyInput[]
  nameForm: Prisma.NameFormCreateManyInput[]
  territoryCode: Prisma.TerritoryCodeCreateManyInput[]
  territoryAncestor: Prisma.TerritoryAncestorCreateManyInput[]
  officeHolding: Prisma.OfficeHoldingCreateManyInput[]
  partnershipTerritory: Prisma.PartnershipTerritoryCreateManyInput[]
  activityParticipant: Prisma.ActivityParticipantCreateManyInput[]
  activityStop: Prisma.ActivityStopCreateManyInput[]
  stopActivity: Prisma.StopActivityCreateManyInput[]
  activityPartnership: Prisma.ActivityPartnershipCreateManyInput[]
  programmeParticipant: Prisma.ProgrammeParticipantCreateManyInput[]
  recordTopic: Prisma.RecordTopicCreateManyInput[]
  recordLink: Prisma.RecordLinkCreateManyInput[]
  milestone: Prisma.MilestoneCreateManyInput[]
  evidence: Prisma.EvidenceCreateManyInput[]
  conflict: Prisma.ConflictCreateManyInput[]
  conflictEvidence: Prisma.ConflictEvidenceCreateManyInput[]
  openQuestionRecord: Prisma.OpenQuestionRecordCreateManyInput[]
}

export type Table = keyof Rows

/**
 * Each table in writing order. `base` rows are updated in place when the first content changes (others point to them);
 * the rest is replaced, found by its owner; `cascade` rows go with the row that they hang on.
 */
export const tables: { name: Table; owner: 'base' | string }[] = [
  { name: 'record', owner: 'base' },
  { name: 'sourceDocument', owner: 'base' },
  { name: 'territory', owner: 'base' },
  { name: 'organisation', owner: 'base' },
  { name: 'person', owner: 'base' },
  { name: 'topic', owner: 'base' },
  { name: 'programme', owner: 'base' },
  { name: 'partnership', owner: 'base' },
  { name: 'activity', owner: 'base' },
  { name: 'statistic', owner: 'base' },
  { name: 'openQuestion', owner: 'base' },
  { name: 'partnershipParty', owner: 'base' },
  { name: 'instrument', owner: 'base' },
  { name: 'nameForm', owner: 'recordId' },
  { name: 'territoryCode', owner: 'territoryId' },
  { name: 'territoryAncestor', owner: 'territoryId' },
  { name: 'officeHolding', owner: 'personId' },
  { name: 'partnershipTerritory', owner: 'partnershipId' },
  { name: 'activityParticipant', owner: 'activityId' },
  { name: 'activityStop', owner: 'activityId' },
  { name: 'stopActivity', owner: 'cascade' },
  { name: 'activityPartnership', owner: 'activityId' },
  { name: 'programmeParticipant', owner: 'programmeId' },
  { name: 'recordTopic', owner: 'recordId' },
  { name: 'recordLink', owner: 'fromId' },
  { name: 'milestone', owner: 'recordId' },
  { name: 'conflict', owner: 'recordId' },
  { name: 'evidence', owner: 'recordId' },
  { name: 'conflictEvidence', owner: 'cascade' },
  { name: 'openQuestionRecord', owner: 'questionId' },
]

/** Everything that belongs to one record (or open question), written or left alone as a whole. */
export type Bundle = { key: string; rows: Partial<Rows> }

/** Collects rows of many bundles; `to(key)` is where a mapping puts what belongs to that record. */
export class Bundles {
  readonly #byKey = new Map<string, Partial<Rows>>()

  add<T extends Table>(key: string, table: T, ...rows: Rows[T]): void {
    const bundle = this.#byKey.get(key) ?? {}
    const present = (bundle[table] ?? []) as Rows[T][number][]
    bundle[table] = [...present, ...rows] as Rows[T]
    this.#byKey.set(key, bundle)
  }

  all(): Bundle[] {
    return [...this.#byKey].map(([key, rows]) => ({ key, rows }))
  }
}
