import type { OpenDatabase } from "#db/database/client.ts";
import { askForCorrection } from "#db/remarks/line-corrections.ts";
import { agreeToRelease, releaseRemark, submitRemark, withdrawRemark } from "#db/remarks/remark-acts.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { RemarkAudience } from "#domain/remarks/remark.ts";

/** Where delegations have sent texts and see what was noted of them. */
const meetings = ["b-session", "b-closed-", "k-session"];

const budapest = {
  secretariat: "sec-b",
  focalPoint: "foc-b-pak",
  delegate: "del-b-session-pak",
  other: "hod-b-closed-afg",
};
const khartoum = {
  secretariat: "sec-k",
  focalPoint: "foc-k-pak",
  delegate: "del-k-session-afg",
  other: "del-k-session-afg",
};

const states = ["sent", "released", "withdrawn"] as const;

/** Texts for each reader there can be, in each state; corrections asked for by the focal point. */
export function addRemarks(db: OpenDatabase, now: Date): void {
  for (const meetingId of meetings) {
    const { secretariat, focalPoint: actorId, delegate, other } = meetingId.startsWith("b") ? budapest : khartoum;
    const focalPoint = { actorId, now };
    setRoomOptions(db, {
      ...{ meetingId, actorId: secretariat, now },
      options: { ...nothingOpened, showsOwnLines: true, correctionsUntil: "2018-05-20T10:00:00Z" },
    });
    for (const state of states) {
      const add = (of: Omit<Added, "state" | "meetingId" | "now">) => addRemark(db, { ...of, state, meetingId, now });
      add({ mark: "own", actorId: focalPoint.actorId });
      add({ mark: "early", actorId: delegate, isSharedEarly: true });
      add({ mark: "closed", actorId: delegate, audience: "secretariat" });
      add({ mark: "theirs", actorId: other, audience: "secretariat", party: "AFG" });
    }
    const line = { meetingId, party: "PAK", interventionId: `${meetingId}-s1-i1`, text: "spoke otherwise" };
    askForCorrection(db, { ...line, id: `${meetingId}-correct`, ...focalPoint });
  }
}

type Added = {
  readonly meetingId: string;
  readonly mark: string;
  readonly state: (typeof states)[number];
  readonly actorId: string;
  readonly now: Date;
  readonly audience?: RemarkAudience;
  readonly isSharedEarly?: boolean;
  readonly party?: string;
};

function addRemark(db: OpenDatabase, added: Added): void {
  const { meetingId, mark, state, actorId, now, audience = "record", isSharedEarly = false, party = "PAK" } = added;
  const id = `${meetingId}-${mark}-${state}`;
  const wishes = { sessionId: `${meetingId}-s1`, audience, delivery: "as delivered" as const, isSharedEarly };
  submitRemark(db, { meetingId, id, party, text: "A text.", wishes, channel: "page", actorId, now });
  const act = { meetingId, remarkId: id, expectedRevision: 1, actorId, now };
  if (state !== "sent") agreeToRelease(db, act);
  if (state !== "sent") releaseRemark(db, act);
  if (state === "withdrawn") withdrawRemark(db, act);
}
