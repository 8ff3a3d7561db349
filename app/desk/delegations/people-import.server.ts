import type { PeopleImportsOnPage } from "#app/components/delegations/people-import-page.tsx";
import type { PeopleListOnPage, PeopleReadOnPage } from "#app/components/delegations/people-list-page.tsx";
import { readingOf } from "#app/desk/files/list-readings.server.ts";
import { requirePeople, type PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { importsShown, outcomeOf, takeIn, takingIn } from "#app/desk/files/taking-in.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import {
  beginImport,
  endImport,
  forgetImport,
  listRegistrationImports,
  rowsAtOnce,
  storePortion,
  takeOutBroken,
} from "#db/delegations/registration-imports.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findUpload, listUploads, type Upload } from "#db/files/uploads.ts";
import { isTakenIn, type PeopleList, type PersonRead } from "#domain/delegations/read-people-list.ts";
import { isStanding, nameOf } from "#domain/delegations/registration.ts";
import { asksForList } from "#domain/registering/form.ts";
import { listIn, type ListGiven } from "#exports/table/list-read.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

const purpose = "people list";
/** As many rows as stand on a page at a time. */
const perPage = 250;

export type PeopleListDesk = PeopleDesk & { readonly upload: Upload };

/** A list of people that was brought in, for whoever decides on registrations. Throws 404 where there is none. */
export function requirePeopleList(asked: Pick<LoaderFunctionArgs, "params" | "context">): PeopleListDesk {
  const desk = requirePeople(asked, "registration.decide");
  const { uploadId } = readParams(asked.params, "uploadId");
  const upload = findUpload(asked.context.db, { uploadId, dialogueId: desk.meeting.dialogueId });
  return upload?.purpose === purpose ? { ...desk, upload } : notFound();
}

/** What was brought in for a meeting, and what became of the list that an address names. */
export function peopleImportsOf({ db }: AppLoadContext, { meeting }: PeopleDesk, uploadId: string | null) {
  const imports = listRegistrationImports(db, meeting.id).map(({ stored: count, doneAt, ...one }) => {
    return { ...one, count, isDone: doneAt !== null };
  });
  const files = listUploads(db, { dialogueId: meeting.dialogueId, purpose });
  return { imports, files, outcome: outcomeOf(uploadId, imports, files) };
}

/** The lists that wait, those that are being taken in, and those that were and can be undone. */
export function peopleImportsOnPage(
  { meeting, asker, subject }: PeopleDesk,
  { imports, files }: ReturnType<typeof peopleImportsOf>,
  news: PeopleImportsOnPage["news"],
): PeopleImportsOnPage {
  return {
    meetingId: meeting.id,
    tabs: peopleTabs(asker, { meeting, subject }),
    ...importsShown(imports, files),
    news,
  };
}

/** What a list holds, row by row; or how far its reading is. */
export async function peopleListOnPage(
  context: AppLoadContext,
  desk: PeopleListDesk,
  page: number,
): Promise<PeopleListOnPage> {
  const { meeting, upload, asker } = desk;
  const head = { meetingId: meeting.id, id: upload.id, name: upload.originalName };
  const given = givenOf(context, desk);
  if (!given) return { ...head, state: { kind: "refused", fault: "broken" } };
  const read = await readingOf(`${upload.id} ${meeting.id} ${asker.id}`, given);
  if ("progress" in read) return { ...head, state: { kind: "reading", progress: read.progress } };
  if ("fault" in read) return { ...head, state: { kind: "refused", fault: read.fault } };
  const isNamed = !asksForList(formOf(context.db, meeting.id));
  return { ...head, state: { ...readOnPage(desk, read.list, page), isNamed } };
}

function readOnPage(
  { names }: PeopleDesk,
  { rows, ...list }: PeopleList,
  page: number,
): Omit<PeopleReadOnPage, "isNamed"> {
  const near = Map.groupBy(rows, ({ nearly }) => nearly);
  const all = new Set([...near.keys()].filter((written) => written !== undefined));
  const accepted = rows.filter((row) => isTakenIn(row, all));
  const nearly = [...near].flatMap(([written, ofName]) => {
    const taken = ofName.filter((row) => isTakenIn(row, all));
    const [first] = taken;
    return written === undefined || !first
      ? []
      : [{ written, name: names.nameOf(first.person.party), rows: taken.length }];
  });
  // What is refused is looked at first, then what is to be confirmed.
  const rank = (row: PersonRead) => (isTakenIn(row, all) ? (row.nearly === undefined ? 2 : 1) : 0);
  const ordered = rows.toSorted((one, other) => rank(one) - rank(other));
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    ...{ kind: "read", ...list, nearly, page: shown, pages },
    ...{ accepted: accepted.length, refused: rows.length - accepted.length },
    delegations: new Set(accepted.map(({ person }) => person.party)).size,
    rows: ordered.slice((shown - 1) * perPage, shown * perPage).map(({ line, person, problems, doubts, ...row }) => ({
      ...{ line, problems, doubts, nearly: row.nearly, name: nameOf(person), address: person.address },
      ...{ party: names.codeOf(person.party) ?? person.party, function: person.function },
    })),
  };
}

type Wish = {
  /** As many rows as their reader saw. */
  readonly accepted: number;
  /** The nearly written names that they say are meant. */
  readonly confirmed: ReadonlySet<string>;
  /** They agreed to be named in the list of participants. */
  readonly isNamed: boolean;
};

/**
 * Begins to take in what is accepted of a list, unless the meeting's people or the file are not what they were when the
 * page was made. False where somebody else took it in or away meanwhile.
 */
export function takeInPeople(context: AppLoadContext, desk: PeopleListDesk, wish: Wish): boolean {
  const { db, uploads: folder } = context;
  const { meeting, upload, doing } = desk;
  const [meetingId, importId] = [meeting.id, upload.id];
  return takeIn(context, importId, {
    begin: () => beginImport(db, { meetingId, upload, total: wish.accepted, ...doing }),
    read: (onProgress) => rowsWished(givenOf(context, desk), wish, onProgress),
    atOnce: rowsAtOnce,
    store: (rows) => storePortion(db, { meetingId, importId, rows, ...doing }),
    end: () => endImport(db, { meetingId, upload, folder, ...doing }),
    takeOut: () => takeOutBroken(db, importId),
    forget: () => forgetImport(db, importId),
  });
}

async function rowsWished(
  given: ListGiven<"people"> | undefined,
  { accepted, confirmed, isNamed }: Wish,
  onProgress: (progress: number) => void,
): Promise<readonly PersonRead[] | "changed"> {
  const read = given && (await listIn(given, onProgress));
  const all = read && "list" in read ? read.list.rows : [];
  const near = new Set(all.flatMap(({ nearly }) => nearly ?? []));
  const rows = all
    .filter((row) => isTakenIn(row, confirmed))
    .map((row) => ({ ...row, person: { ...row.person, consentsToList: isNamed } }));
  return rows.length === 0 || all.filter((row) => isTakenIn(row, near)).length !== accepted ? "changed" : rows;
}

/** Was this list taken in, or is it just now? Whoever presses twice, or goes back, is led to it. */
export function isPeopleListTakenIn(asked: Pick<LoaderFunctionArgs, "params" | "context">): boolean {
  const { meeting } = requirePeople(asked, "registration.decide");
  const { uploadId } = readParams(asked.params, "uploadId");
  const found = listRegistrationImports(asked.context.db, meeting.id).find(({ id }) => id === uploadId);
  return found !== undefined && (found.doneAt !== null || takingIn(uploadId) !== undefined);
}

function givenOf({ db, uploads }: AppLoadContext, desk: PeopleListDesk): ListGiven<"people"> | undefined {
  const { register, meeting, upload } = desk;
  const bytes = readUpload(uploads, upload.sha256);
  const standing = listRegistrations(db, meeting.id).filter(isStanding);
  return bytes && { kind: "people", bytes, known: { register, standing } };
}
