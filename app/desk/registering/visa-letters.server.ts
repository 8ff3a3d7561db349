import type { LetterRow, VisaLettersOnPage } from "#app/components/delegations/visa-letters-on-page.ts";
import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { letterActs, letterFor } from "#app/desk/registering/passport.server.ts";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { requirePeople, type PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { mustRead } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { listKeptPassports } from "#db/registering/passports.ts";
import { listAnswered } from "#db/registering/registration-answers.ts";
import { listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import type { Subject } from "#domain/access/subject.ts";
import { nameOf } from "#domain/delegations/registration.ts";
import { inOrder } from "#domain/register/order.ts";
import {
  isListed,
  isTickedFirst,
  letterFilters,
  letterHindrance,
  type LetterSeeker,
} from "#domain/registering/visa-letters.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

export type LettersDesk = PeopleDesk & { readonly ofPassports: Subject };

/** The desk of a meeting's letters, for whoever may see of whom passports are kept. Throws 404 to everybody else. */
function requireLetters(asked: Asked): LettersDesk {
  const desk = requirePeople(asked);
  const ofPassports = { ...desk.subject, isPurged: false };
  mustRead(desk.asker, "passport.read_masked", ofPassports);
  return { ...desk, ofPassports };
}

/** As requireLetters, for whoever has them made: with a fresh proof, because passports are opened for them. */
export function requireLetterMaking(asked: Asked): LettersDesk {
  const desk = requireLetters(asked);
  const home = `/meetings/${encodeURIComponent(desk.meeting.id)}/people/visa-letters`;
  for (const act of letterActs)
    authorizeFresh(desk.asker, act, desk.ofPassports, { read: "passport.read_masked", home });
  return desk;
}

/** Who gets a letter for a visa, who cannot have one yet and why; nothing is opened for it. */
export function visaLettersPage(asked: Asked, search: URLSearchParams): VisaLettersOnPage {
  const desk = requireLetters(asked);
  const { asker, ofPassports, meeting, register, names } = desk;
  const filter = letterFilters.find((one) => one === search.get("who")) ?? "concerned";
  const seekers = seekersOf(asked.context.db, meeting.id);
  const byParty = Map.groupBy(
    seekers.filter((seeker) => isListed(seeker, filter)),
    ({ registration }) => registration.party,
  );
  const parties = inOrder(register, [...byParty.keys()], meeting.startsOn);
  const problem = search.get("problem");
  return {
    ...{ meetingId: meeting.id, title: meeting.title, filter, timeZone: meeting.timeZone },
    stay: { from: meeting.startsOn, to: meeting.endsOn },
    tabs: peopleTabs(asker, desk),
    letters: letterFor(asker, ofPassports),
    problem: problem === "reason" || problem === "nobody" ? problem : undefined,
    delegations: parties.map((party) => ({
      ...{ party, code: names.codeOf(party) ?? party, name: names.nameOf(party) },
      people: (byParty.get(party) ?? []).map(rowOf),
    })),
  };
}

type Seeker = LetterSeeker & { readonly registration: StoredRegistration };

function seekersOf(db: Db, meetingId: string): readonly Seeker[] {
  const asked = listAnswered(db, { meetingId, field: "visa" });
  const kept = listKeptPassports(db, meetingId);
  return listRegistrations(db, meetingId).map((registration) => ({
    ...{ registration, state: registration.state },
    ...{ asked: asked.has(registration.id), passport: kept.get(registration.id) },
  }));
}

function rowOf(seeker: Seeker): LetterRow {
  const { registration, passport, asked } = seeker;
  const { id, courtesy, state } = registration;
  return {
    ...{ id, courtesy, state, asked, name: nameOf(registration), function: registration.function },
    letterAt: passport?.letterAt ?? undefined,
    hindrance: letterHindrance(seeker),
    isTicked: isTickedFirst(seeker),
  };
}
