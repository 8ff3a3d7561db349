import { action as freezeIt, loader as confirm } from "#app/routes/versions/freezing/route.tsx";
import { frozenVersion } from "#db/versions/versions.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/report`;
const params = { meetingId };
type Desk = ReturnType<typeof aDesk>;

/** The form of the confirmation as it stands now. */
export async function formOf(desk: Desk) {
  const { page } = await confirm(desk.asks("a-marin", `${home}/freezing`, { params }));
  const { newId: id, sha256, errors, missing } = page;
  return { id, sha256, errors: String(errors.length), missing: String(missing.length), seen: "on" };
}

/** Sends the form of the confirmation, as it stands unless another is given. */
export const freezes = async (desk: Desk, person: Person = "a-marin", form?: Record<string, string>) =>
  freezeIt(desk.asks(person, `${home}/freezing`, { params, form: form ?? (await formOf(desk)) }));

/** A desk on which the report of Sarajevo is frozen. */
export async function aFrozenDesk() {
  const desk = aDesk();
  await freezes(desk);
  const version = frozenVersion(desk.db, meetingId);
  if (!version) throw new Error("Nothing was frozen.");
  return { ...desk, version, key: { meetingId, versionId: version.id } };
}
