/**
 * The rights a second time, typed from docs/rights.md alone and in another form: under the acts, one line for each way
 * in which somebody may do them. What follows the colon must all hold. Nothing here is taken from the table it tests.
 */
export const book = `
dialogue.read, register.read
  everybody with a function: no more asked
  the public: released
dialogue.begin
  administrator: no more asked
dialogue.change, body.change, instrument.change, register.change
  secretariat: assigned
contact.read
  secretariat: assigned
  focal point, head of delegation: own party
contact.change
  secretariat: assigned
  focal point: own party

meeting.read
  secretariat, chair: assigned
  administrator, focal point: meeting past planning
  note-taker, registration desk, adviser, head of delegation, delegate, interpreter: assigned; meeting past planning
  the public: released; meeting past planning
meeting.create
  secretariat: assigned
meeting.change, meeting.advance
  secretariat: assigned; meeting not yet archived
programme.read_released
  administrator, focal point: released
  secretariat, note-taker, registration desk, chair, adviser: assigned; released
  head of delegation, delegate, interpreter: assigned; released
  the public: released
programme.read_draft, chair_script.read
  secretariat, note-taker, chair, adviser: assigned
programme.change, programme.release
  secretariat: assigned; meeting not yet archived
paper.read
  secretariat, note-taker, chair, adviser, interpreter: assigned
  focal point: released
  head of delegation, delegate: assigned; released
  the public: released; the presenter shares it with everybody
paper.read_own
  secretariat: assigned
  focal point, head of delegation, delegate: own party
paper.add
  secretariat, note-taker, chair: assigned; meeting not yet archived
  focal point, head of delegation, delegate: own party; meeting not yet archived
paper.consent
  secretariat: assigned; meeting not yet archived
  focal point, head of delegation, delegate: own party; meeting not yet archived
paper.release
  secretariat: assigned; the presenter consents

invitation.send
  secretariat: assigned; meeting planned or in registration
delegation.nominate, delegation.replace, delegation.withdraw
  secretariat, registration desk: assigned; meeting in registration or session
  focal point, head of delegation: own party; meeting in registration or session
registration.create, registration.change
  secretariat, registration desk: assigned; meeting in registration or session
  focal point, head of delegation: own party; meeting in registration or session
  delegate: own record; meeting in registration or session
registration.read
  secretariat, registration desk: assigned; meeting not yet archived
  focal point, head of delegation: own party; meeting not yet archived
  delegate: own record; meeting not yet archived
registration.decide
  secretariat: assigned; meeting in registration or session
desk_code.give
  secretariat, registration desk: assigned; meeting in registration or session
participants.read_names
  secretariat, note-taker, registration desk, chair, adviser: assigned; meeting in session or later; the person consents
  head of delegation, delegate, interpreter: assigned; meeting in session or later; the person consents
  focal point: own party; meeting in session or later; the person consents
participants.read_contacts
  secretariat: assigned
  focal point, head of delegation: own party
  delegate: own record
participants.export
  secretariat: assigned; stepped up
  secretariat, registration desk: assigned; contact data left out
  focal point, head of delegation: own party; contact data left out

passport.write
  delegate: own record; meeting in registration
passport.read_masked
  secretariat: assigned; not purged
  delegate: own record; not purged
passport.read_plain, visa_letter.write
  secretariat: assigned; stepped up; meeting in registration
visa_letter.read
  secretariat: assigned; stepped up; not purged
  delegate: own record; not purged

presence.record
  secretariat, note-taker, registration desk: assigned; meeting in session or closed
floor.read, room_screen.read
  secretariat, note-taker, registration desk, chair, adviser: assigned; meeting in session
  head of delegation, delegate, interpreter: assigned; meeting in session
screen_link.make
  secretariat: assigned; meeting in registration or session
screen_link.revoke
  secretariat: assigned
screen_link.follow
  everybody with a function: meeting in session; has the link of the screen
  the public: meeting in session; has the link of the screen
speaking_time.read
  chair: assigned; meeting in session; the meeting shows speaking time
floor.manage
  secretariat, note-taker, chair: assigned; meeting in session
floor.request, floor.withdraw
  head of delegation: own party; meeting in session; the floor may be asked for
  delegate: own record; meeting in session; the floor may be asked for

note.read, note.write, note.history
  secretariat, note-taker: assigned; meeting in session or closed
note.read_off_record
  note-taker: assigned; takes the notes of that session
aside.settle
  secretariat: assigned; meeting in session or closed
line.read_unreleased
  secretariat, note-taker, chair, adviser: assigned
line.write, line.pin
  secretariat, note-taker: assigned; version working
line.read_own
  focal point, head of delegation: own party; the meeting shows it
line.ask_correction
  focal point, head of delegation: own party; the window is open
attribution.set
  secretariat, note-taker, chair: assigned; version working

remark.create, remark.change
  secretariat, note-taker: assigned; meeting in registration or session or closed
  focal point, head of delegation, delegate: own party; meeting in registration or session or closed
remark.read_own
  focal point, head of delegation, delegate: own party
remark.read
  secretariat: assigned
  note-taker, interpreter: assigned; its party shares it early
  note-taker, interpreter, chair, adviser, head of delegation, delegate: assigned; released
  focal point: own party; released
remark.read_confidential
  secretariat: assigned
  focal point, head of delegation: own party
  delegate: own record
remark.release
  secretariat: assigned; its party agrees
  focal point, head of delegation: own party; its party agrees

point.read
  secretariat, note-taker, chair, adviser: assigned
point.write, point.order, closing_paper.print
  secretariat, note-taker, chair: assigned; version working
  adviser: assigned; version working; only proposed
version.read_working, version.compare
  secretariat, note-taker, chair, adviser: assigned
draft.edit
  secretariat, note-taker: assigned; version working
draft.pencil
  secretariat, note-taker, chair, adviser: assigned; version working or frozen
version.freeze
  secretariat: assigned; version working
version.take_back
  secretariat: assigned; version frozen
version.read_frozen
  secretariat, note-taker, chair, adviser, interpreter: assigned

approval.give, approval.return
  chair: assigned; stepped up; version frozen or adopted; frozen and edited by others
approval.record_received
  secretariat: assigned; stepped up; version frozen or adopted; evidence attached; entered by nobody or another
approval.withdraw
  chair: own record; version frozen, cleared or adopted
approval.ask, approval.settle_condition
  secretariat: assigned; version frozen
approval.read
  administrator: no more asked
  secretariat, note-taker, chair, adviser: assigned
version.reopen
  secretariat, chair: assigned; stepped up; version cleared or adopted

procedure.open
  secretariat: assigned; version cleared
procedure.extend, procedure.close, procedure.remind
  secretariat, chair: assigned; procedure running; its rules allow it
version.read_circulated
  secretariat, note-taker, chair, adviser, interpreter: assigned
  focal point: its party is addressed
  head of delegation, delegate: assigned; its party is addressed
response.draft
  focal point, head of delegation, delegate: own party; procedure running; a state
  focal point, head of delegation, delegate: own party; procedure running; on what it said itself
  focal point, head of delegation, delegate: own party; procedure running; the procedure invites more
response.send
  focal point, head of delegation: own party; procedure running or late; a state
  focal point, head of delegation: own party; procedure running or late; on what it said itself
  focal point, head of delegation: own party; procedure running or late; the procedure invites more
response.read_own
  focal point, head of delegation, delegate: own party
response.read_all, matrix.read
  secretariat, note-taker, chair, adviser: assigned
response.read_released
  secretariat, note-taker, chair, adviser, head of delegation, delegate: assigned; the procedure releases them
  focal point: the procedure releases them
response.record_received
  secretariat: assigned; procedure running or late; evidence attached
silence.object
  focal point, head of delegation: own party; procedure running; a state
disposition.set, proposal.accept
  secretariat: assigned
adoption.confirm
  secretariat: assigned; stepped up; procedure ended; nobody objected

report.issue, corrigendum.issue
  secretariat: assigned; final approval given
report.read_issued
  everybody with a function: no more asked
  the public: released
check_file
  the public: version issued

search
  secretariat, note-taker, chair, adviser: assigned
  focal point, head of delegation, delegate: own party
  the public: released
party_page.read
  secretariat, chair: assigned
  focal point: own party
  chair, focal point: released
follow_up.read
  secretariat, note-taker, chair, adviser: assigned
  focal point, head of delegation: own party
follow_up.change
  secretariat: assigned
brief.read, brief.write
  secretariat: assigned; named as a reader
import.read, import.confirm
  secretariat: assigned

mail.read_outbox
  administrator: bodies left out
  secretariat: assigned
mail.release, mail.resend
  secretariat: assigned
person.read
  administrator: no more asked
  secretariat: assigned
  focal point: own party
account.invite
  administrator: stepped up
  secretariat: assigned
  focal point: own party
function.grant, retention.configure
  administrator: stepped up
retention.read
  administrator: no more asked
  secretariat: assigned
session.list_own, session.revoke_own, privacy.export_own, privacy.ask_erasure
  everybody with a function: own record
  the public: own record
session.revoke_other
  administrator: no more asked
  secretariat: assigned
privacy.execute_erasure
  secretariat: assigned; stepped up
audit.read
  administrator: stepped up
  secretariat: assigned
  chair: assigned; approvals and procedures only
`;
