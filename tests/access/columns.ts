/**
 * What every column of text holds, and by which acts of docs/rights.md it may be read. "plain": ids, instants and words
 * from closed lists, which nobody writes. "own": by the person whose row it is, or whose function it names; by whoever
 * has the link of an invitation, what that says. "never": it does not leave. What stands in brackets must be open
 * besides. A column that is not told of here fails the test.
 */
const book = `
__drizzle_migrations
  never: hash
audit
  plain: at actorId verb targetId meetingId prevHash hash deviceSessionId reasonHash
reasons
  never: salt
  audit.read: reason
dialogues
  plain: id adoptedAt
  own | dialogue.read | register.read | report.read_issued: name entry
register_entries
  plain: dialogueId noun
  own | dialogue.read | register.read | report.read_issued: entry
contacts
  plain: id dialogueId party copy from until languages bodies bouncedAt importId mergedInto
  contact.read: name function institution address
distribution_lists
  plain: id dialogueId circle bodyId createdBy createdAt
  contact.read: name
distribution_members
  plain: listId contactId copy
contact_imports
  plain: id dialogueId importedBy importedAt
  contact.read: fileName
interventions
  plain: meetingId id sessionId party parties kind capacity inReplyTo attribution form createdAt changedAt changedBy withdrawnAt
  plain: marks spokenAt
  line.read_unreleased | report.read_issued: written onBehalfOf speakingBody
  line.read_unreleased | line.read_own | report.read_issued: verb line
  note.read: note
  never: layout
captures
  plain: meetingId sessionId id interventionId turnId spokenAt openedBy openedAt taken
capture_updates
  plain: captureId layer author at
capture_snapshots
  plain: captureId layer
kept_aside
  plain: meetingId sessionId id captureId layer author at settledAt settledBy
session_note_takers
  plain: meetingId sessionId personId assignedBy assignedAt
points
  plain: meetingId id sources struckAt removedAt mergedInto
  point.read | version.read_working | report.read_issued: text delivered
  point.read: heading
  never: layout
point_proposals
  plain: id meetingId pointId kind proposedBy proposedAt settledAt settledBy outcome
  point.read: text
drafts
  plain: meetingId begunAt begunBy
draft_updates
  plain: meetingId author at
draft_snapshots
  plain: meetingId
lines_left_out
  plain: meetingId interventionId leftOutBy leftOutAt
  version.read_working: reason
dismissed_findings
  plain: meetingId fingerprint check dismissedBy dismissedAt
  version.read_working: quote reason
closing_papers
  plain: meetingId changedAt settledAt settledBy
limit_takes
  plain: freeAt
  never: key
meetings
  plain: id dialogueId state startsOn endsOn timeZone host secretariat bodies priorityAreas language createdAt changedAt changedBy
  own | person.read | meeting.read | programme.read_released | report.read_issued: title city
  meeting.read | report.read_issued: kind chairs symbol dialogue
  version.read_working | report.read_issued: background
  meeting.change | paper.read: objectives guidingQuestions
  never: layout recordLayout
participants
  plain: meetingId
  never: layout
delegations
  plain: id meetingId party
  participants.read_names [person's consent] | participants.export [without contact data] | version.read_working | report.read_issued: written
  never: layout
invited_delegations
  plain: meetingId party invitedAt invitedBy messageId remindedAt declinedAt declinedBy
registrations
  plain: id meetingId party state courtesy languages personId replacedBy nominatedAt nominatedBy registeredAt decidedAt decidedBy
  plain: changedAt importId
  own | registration.read | participants.read_names [person's consent]: givenName familyName function institution
  own | registration.read: address phone reason
  never: sentKey
registration_imports
  plain: id meetingId importedBy importedAt doneAt
  registration.read: fileName
registration_forms
  plain: meetingId fields closesAt changedBy changedAt
registration_drafts
  plain: id meetingId changedAt
registration_answers
  plain: registrationId field keptUntil changedAt
passports
  plain: registrationId writtenAt letterAt
  never: keyId fingerprint
check_ins
  plain: id meetingId registrationId what how at deviceAt recordedBy recordedAt
settled_participants
  plain: meetingId
settled_delegations
  plain: meetingId party
sessions
  plain: meetingId id kind startsAt endsAt attribution
  programme.read_draft | line.read_unreleased | version.read_working | report.read_issued: title
  programme.read_draft: moderator floorNote guidingQuestions items removedItem
  plain: removedAt
  never: layout
programme_releases
  plain: id meetingId releasedBy releasedAt messageId
  programme.read_released | programme.read_draft: programme
kept_warnings
  plain: meetingId fingerprint keptBy keptAt
calendar_links
  plain: id meetingId personId madeAt revokedAt
  never: tokenHash
presence
  plain: meetingId sessionId party recordedBy recordedAt
screen_links
  plain: id meetingId madeBy madeAt expiresAt revokedAt
  never: tokenHash
remarks
  plain: meetingId id party sessionId audience delivery channel uploadId interventionId agreedAt agreedBy releasedAt releasedBy submittedAt submittedBy changedAt withdrawnAt
  remark.read | remark.read_own | remark.read_confidential: written text
  never: layout
meeting_papers
  plain: id meetingId kind party sessionId itemId sharing wordAt wordBy releasedAt releasedBy withdrawnAt addedAt addedBy
  paper.read | paper.read_own: code title presenter
  paper.read_own: wordHow
  never: codeKey
meeting_paper_files
  plain: id paperId language uploadId format leftIn addedAt addedBy releasedAt
line_corrections
  plain: id meetingId interventionId party askedBy askedAt settledAt settledBy outcome
  note.read | line.read_own: line text
follow_ups
  plain: meetingId id owner dueOn
  follow_up.read | version.read_working | report.read_issued: text
  never: layout
reports
  plain: meetingId shape status issuedOn
  never: layout
paragraphs
  plain: meetingId kind session speakers sources
  version.read_working | report.read_issued: text
  never: layout
versions
  plain: id meetingId state frozenBy frozenAt editedBy open changedAt changedBy
  version.read_frozen | report.read_issued: report text
  version.read_frozen | check_file: sha256
version_files
  plain: versionId givenAt uploadId
  version.read_frozen | check_file: sha256
dispatches
  plain: id meetingId versionId messageId replyBy timeZone preparedBy preparedAt
  version.read_frozen: listName
approvals
  plain: id versionId meetingId gate seat kind means capacity personId at enteredBy confirmedAt confirmedBy
  plain: fulfilledAt fulfilledBy withdrawnAt withdrawnBy evidenceId
  approval.read: name condition reason exceptions sha256 withdrawalReason
  never: signed
final_wishes
  plain: versionId askedBy askedAt
pencils
  plain: id versionId meetingId passage writtenBy writtenAt removedAt
  approval.read: text
messages
  plain: id kind dialogueId meetingId language uploadId createdBy createdAt releasedAt releasedBy discardedAt
  mail.read_outbox [without bodies]: subject
  mail.read_outbox: body
mails
  plain: id messageId personId copy party state waitingSince nextAttemptAt leaseUntil sentAt
  mail.read_outbox [without bodies]: name address lastFault
  never: idempotencyKey secretOf leaseHolder messageIdHeader
people
  plain: id createdAt erasureAskedAt erasedAt
  own | person.read | desk_code.give | line.read_unreleased | version.read_frozen | approval.read | mail.read_outbox [without bodies]: name
  own | person.read: address
holdings
  plain: id personId function dialogueId bodyId meetingId party from until grantedBy grantedAt withdrawnAt
invitations
  plain: id function dialogueId bodyId meetingId party until invitedBy createdAt expiresAt usedAt voidedAt personId
  own | person.read: address name
  never: tokenHash
sign_in_links
  plain: id personId createdAt expiresAt usedAt voidedAt
  own: address
  never: tokenHash codeHash browserHash
desk_codes
  plain: id personId meetingId givenBy createdAt expiresAt usedAt voidedAt
  never: codeHash
device_sessions
  plain: id personId assurance createdAt lastSeenAt expiresAt steppedUpAt
  own | session.revoke_other: device
  never: tokenHash
passkeys
  plain: personId transports createdAt lastUsedAt
  own: id name
authenticators
  plain: personId deviceSessionId confirmedAt createdAt
recovery_codes
  plain: personId createdAt
  never: codeHash
challenges
  plain: id purpose personId createdAt expiresAt
  never: challenge
retention_rules
  plain: classId changedBy changedAt
jobs
  plain: name lastRunAt leaseUntil
  never: leaseHolder
turns
  plain: meetingId sessionId id party kind capacity startedAt endedAt givenBy
list_of_speakers
  plain: meetingId sessionId id party kind addedBy addedAt calledAt withdrawnAt
floors
  plain: meetingId sessionId screen
  floor.read | room_screen.read: message
room_options
  plain: meetingId correctionsUntil
presence
  plain: meetingId sessionId party recordedBy recordedAt
news
  plain: meetingId sessionId kind at
uploads
  plain: id mediaType purpose ownerId dialogueId createdAt
  import.read | contact.change | version.read_frozen | mail.read_outbox | paper.read | paper.read_own: originalName
  never: sha256
`;

/** One way to read a column: an act, or "own", with what must be open besides. */
export type Way = { readonly act: string; readonly opening?: string };

/** "plain", or the ways in which what stands in it may be read: none of them where it never leaves. */
export type ColumnClass = "plain" | readonly Way[];

/** What the book says of each column, by "table.column". */
export const classes: ReadonlyMap<string, ColumnClass> = new Map(
  [...book.matchAll(/^(\S+)\n((?: {2}.+\n)+)/gm)].flatMap(([, table = "", lines = ""]) =>
    lines
      .trimEnd()
      .split("\n")
      .flatMap((line) => {
        const [how = "", columns = ""] = line.trim().split(": ");
        return columns.split(" ").map((column) => [`${table}.${columnInTable(column)}`, classOf(how)] as const);
      }),
  ),
);

function classOf(how: string): ColumnClass {
  if (how === "plain") return how;
  if (how === "never") return [];
  return how.split(" | ").map((way) => {
    const [, act = "", , opening] = /^(\S+)( \[(.+)\])?$/.exec(way) ?? [];
    return { act, opening };
  });
}

/** Columns are snake_case in the file: the house's casing. */
function columnInTable(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
