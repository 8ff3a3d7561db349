import type { DispatchOnPage, DispatchProblem, DispatchReview } from "#app/components/dispatches/dispatch-on-page.ts";
import type { requireSending } from "#app/desk/dispatches/dispatch-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { fileNameOf, paperOf } from "#app/desk/versions/version-file.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { reachWith, type Reach } from "#db/dispatches/dispatches.ts";
import { listDistributionLists } from "#db/network/distribution-lists.ts";
import { coveringMail } from "#domain/dispatches/covering-mail.ts";
import { writtenTo } from "#domain/dispatches/reach.ts";
import { replyByAt, replyByText } from "#domain/dispatches/reply-by.ts";
import { languages } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

type Desk = ReturnType<typeof requireSending>;

/** The choice of list, language and day; once they are chosen, everybody who would get the mail, and its words. */
export function dispatchOnPage(context: AppLoadContext, desk: Desk, asked: URLSearchParams): DispatchOnPage {
  const { db } = context;
  const { meeting, version, maySend } = desk;
  const { dialogueId, timeZone, city } = meeting;
  const choice = choiceIn(asked);
  const lists = listDistributionLists(db, dialogueId).map(({ id, name }) => ({ id, name }));
  const replyBy = replyByIn(choice.replyBy, desk, context.clock());
  const problem = maySend ? (typeof replyBy === "string" ? replyBy : undefined) : "not-cleared";
  const reach = reachWith(db, { version, dialogueId, listId: choice.list, now: context.clock() });
  const isReviewed = reach !== undefined && problem === undefined;
  return {
    ...{ dialogueId, timeZone, city, lists, choice, maySend, problem },
    versionsHome: pathTo`/meetings/${meeting.id}/report/versions`,
    number: version.number,
    isFinal: version.state === "issued",
    review: isReviewed ? reviewOf(context, desk, { reach, choice, replyBy }) : undefined,
  };
}

function choiceIn(asked: URLSearchParams): DispatchOnPage["choice"] {
  const language = languages.find((one) => one === asked.get("language")) ?? "en";
  return { list: asked.get("list") ?? "", language, replyBy: asked.get("replyBy") ?? "" };
}

/** Undefined where no answer is asked for. */
export function replyByIn(typed: string, { meeting }: Desk, now: Date): Date | DispatchProblem | undefined {
  return typed === "" ? undefined : replyByAt(typed, meeting.timeZone, now);
}

type Reviewing = {
  readonly reach: Reach;
  readonly choice: DispatchOnPage["choice"];
  readonly replyBy: ReturnType<typeof replyByIn>;
};

function reviewOf({ db }: AppLoadContext, desk: Desk, { reach, choice, replyBy }: Reviewing): DispatchReview {
  const { meeting, version } = desk;
  const register = requireRegister(db, meeting.dialogueId);
  const names = namesAt(register, meeting.startsOn);
  const present = new Set(listDelegations(db, meeting.id).map(({ party }) => party));
  const named = (id: string) => ({ id, code: names.codeOf(id) ?? id, name: names.nameOf(id) });
  const byParty = Map.groupBy(reach.reached, ({ party }) => party);
  const written = writtenTo(reach.reached);
  const until = replyBy instanceof Date ? replyByText(replyBy, meeting, choice.language) : undefined;
  return {
    ...{ newId: newId(), seen: reach.seen, written: written.length, replyBy: until },
    to: written.filter(({ copy }) => copy === "to").length,
    cc: written.filter(({ copy }) => copy === "cc").length,
    parties: [...byParty].map(([id, addressees]) => ({
      ...{ ...named(id), wasAbsent: !present.has(id) },
      addressees: addressees.map(({ contact, copy, alreadyUnder, isSentAlready }) => ({
        ...{ id: contact.id, name: contact.name, office: contact.function, address: contact.address },
        ...{ copy, isSentAlready, alreadyUnder: alreadyUnder === undefined ? undefined : names.nameOf(alreadyUnder) },
      })),
    })),
    missing: reach.missing.map(({ party, why }) => ({ ...named(party), why })),
    ...coveringMail(
      {
        draft: version.state === "issued" ? undefined : version.number,
        ...{ meeting, dialogue: register.dialogue.name, replyBy: until },
      },
      choice.language,
    ),
    file: {
      href: pathTo`/meetings/${meeting.id}/report/versions/${version.id}/report.docx`,
      name: fileNameOf(paperOf(version, meeting.timeZone)),
    },
  };
}
