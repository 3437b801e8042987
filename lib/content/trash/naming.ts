/** A column by which a record is named among the facts of another: its table, and where that table says whose facts they are. */
export type Naming = { table: string; column: string; owner: string }

const naming = (table: string, owner: string, ...columns: string[]): Naming[] => columns.map((column) => ({ table, column, owner: `"${owner}"` }))

/** Every place in which the facts of one record name another; a test holds it against the keys of the database. */
export const namings: Naming[] = [
  ...naming('Activity', 'id', 'parentId', 'placeId', 'venueId'),
  ...naming('ActivityParticipant', 'activityId', 'recordId', 'onBehalfOfId'),
  ...naming('ActivityPartnership', 'activityId', 'partnershipId'),
  ...naming('ActivityStop', 'activityId', 'placeId', 'venueId'),
  { table: 'StopActivity', column: 'activityId', owner: '(SELECT "activityId" FROM "ActivityStop" WHERE "id" = "stopId")' },
  ...naming('Evidence', 'recordId', 'sourceId'),
  ...naming('Instrument', 'id', 'placeId', 'relatedId'),
  ...naming('NameForm', 'recordId', 'sourceId'),
  ...naming('OfficeHolding', 'personId', 'bodyId'),
  ...naming('Organisation', 'id', 'governsId', 'parentId', 'seatId'),
  // What an organisation became is said of both.
  ...naming('OrganisationSuccession', 'toId', 'fromId'),
  ...naming('OrganisationSuccession', 'fromId', 'toId'),
  ...naming('Partnership', 'id', 'programmeId'),
  ...naming('PartnershipParty', 'partnershipId', 'recordId', 'officeId'),
  ...naming('Programme', 'id', 'parentId', 'funderId', 'managerId'),
  ...naming('ProgrammeParticipant', 'programmeId', 'recordId'),
  ...naming('RecordLink', 'fromId', 'toId'),
  ...naming('RecordTopic', 'recordId', 'topicId'),
  ...naming('Signatory', 'instrumentId', 'personId'),
  ...naming('SourceDocument', 'id', 'translationOfId', 'reprintOfId', 'attachmentToId'),
  ...naming('Statistic', 'id', 'subjectId', 'areaId'),
  ...naming('Territory', 'id', 'parentId', 'successorId'),
]
