import { v7 as newId } from "uuid";
import type { PersonStated } from "#domain/delegations/registration.ts";
import { askedAs, knownFields, type AskedField } from "#domain/registering/form.ts";
import { answersOf } from "#domain/registering/stated.ts";
import { instantAt } from "#domain/text/clock-time.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { Db } from "#db/database/client.ts";
import { inviteDelegations, noteDeclined, remindDelegations } from "#db/delegations/delegation-invitations.ts";
import { daysFrom, nextDay } from "#db/demo/days.ts";
import { declined, namedForTirana, silent, type Fate, type Named } from "#db/demo/tirana.ts";
import { tellAsSent } from "#db/demo/told-as-sent.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { writePassport } from "#db/registering/passports.ts";
import { changeRegistration } from "#db/registering/registering.ts";
import { nominate, replaceRegistration, withdrawRegistration } from "#db/delegations/registration-acts.ts";
import { askToRegister, decideRegistrations } from "#db/delegations/registration-decisions.ts";
import { setForm } from "#db/registering/registration-forms.ts";
import { findRegistration, linkRegistrations, listRegistrations } from "#db/delegations/registrations.ts";

type ToCome = { readonly meetingId: string; readonly startsOn: IsoDate; readonly now: Date };
const actorId = "a-marin";

/**
 * Lets delegations answer an invitation as they do: some at once, some after a reminder, some never; people in every
 * state of a registration, and two passports. R. Haider has been named and may register.
 */
export function answerInvitations(db: Db, key: HouseKey, { meetingId, startsOn, now }: ToCome): void {
  const at = (days: number) => ({ actorId, now: daysFrom(now, days), meetingId });
  setForm(db, { ...at(-42), form: { fields: asked(), closesAt: closingOf(startsOn) } });
  invite(db, key, at(-40));
  for (const named of namedForTirana) put(db, named, at(-30));
  replaceRegistration(db, { ...at(-6), ...idOf(db, meetingId, "Obraztsova"), person: replacing, keepsState: false });
  register(db, key, { ...at(-12), startsOn });
  tellDecisions(db, { meetingId, now });
  inviteHaider(db, key, at(-3));
}

function asked(): readonly AskedField[] {
  const asksNot = ["access", "hotel", "consentsToContacts", "consentsToList"];
  const visit = "Will you join the visit to the employment office on the second afternoon?";
  return [
    ...knownFields.filter(({ name }) => !asksNot.includes(name)).map(askedAs),
    { name: "own-1", kind: "tick", isRequired: false, keptDays: 30, why: "The bus has 30 seats.", question: visit },
  ];
}

const closingOf = (startsOn: IsoDate) => daysFrom(instantAt(`${startsOn}T17:00`, "Europe/Tirane"), -4).toISOString();

type At = { readonly actorId: string; readonly now: Date; readonly meetingId: string };

function invite(db: Db, key: HouseKey, at: At): void {
  const parties = [...new Set([...namedForTirana.map(([party]) => party), ...silent, ...declined])];
  const asked = parties.filter((party) => party !== "ICMPD");
  inviteDelegations(db, key, {
    ...at,
    parties: asked.map((party) => ({ party, quota: party === "ALB" ? 6 : 3 })),
    mail: { language: "en", subject: "Tirana: whom will you send?", body: invitation },
  });
  tellAsSent(db, { ...at, refusing: ["m.almithali@migration.iq.example.org"] });
  for (const party of declined) noteDeclined(db, { ...at, now: daysFrom(at.now, 9), party, isDeclined: true });
}

const invitation = `Dear colleagues,

The secretariat invites you to the joint meeting in Tirana. Please name the members of your delegation here:
{link}

You may also tell us there that you will not come.`;

function put(db: Db, named: Named, at: At): void {
  const party = named[0];
  const isHead = !listRegistrations(db, at.meetingId).some((other) => other.party === party);
  nominate(db, { ...at, party, isHead, person: personOf(named), keepsQuota: false, state: "nominated" });
}

function personOf([party, courtesy, givenName, familyName, held, institution]: Named): PersonStated {
  const plain = `${givenName.slice(0, 1)}.${familyName}`
    .normalize("NFD")
    .replaceAll(/[^\w.-]+/gu, "")
    .toLowerCase();
  return {
    ...{ courtesy, givenName, familyName, function: held, institution, phone: "", languages: ["en"] },
    ...{ address: `${plain}@${party.toLowerCase()}.example.org`, consentsToList: true, consentsToContacts: false },
  };
}

const replacing = personOf(["BGR", "Mr", "Stoyan", "Shablonov", "Expert", "Ministry of Foreign Affairs", "nominated"]);

/** Whoever came further than being named has filled the form; two of them need a visa and gave their passports. */
function register(db: Db, key: HouseKey, { startsOn, ...at }: At & { readonly startsOn: IsoDate }): void {
  for (const [index, family] of withFate("registered", "accepted", "withdrawn", "refused").entries()) {
    const before = findRegistration(db, { ...at, ...idOf(db, at.meetingId, family) });
    if (before?.state !== "nominated") continue;
    const needsVisa = travellers.some(({ name }) => name === family);
    const further = {
      ...{
        visa: needsVisa ? "on" : "",
        diet: index % 7 === 0 ? "vegetarian" : "",
        "own-1": index % 2 === 0 ? "on" : "",
      },
      ...{ arrival: startsOn, departure: nextDay(startsOn) },
    };
    const answers = { ...answersOf(before, further), phone: `+00 1 555 ${100 + index}` };
    changeRegistration(db, key, {
      ...{ ...at, registrationId: before.id, answers, sentKey: newId(), expectedChange: before.changedAt },
      isStaff: true,
    });
  }
  for (const { name, nationality, number } of travellers) {
    const facts = { kind: "official", nationality, number, bornOn: "1979-04-11", expiresOn: "2039-01-31" } as const;
    writePassport(db, key, { ...at, ...idOf(db, at.meetingId, name), facts });
  }
}

const travellers = [
  { name: "Namunai", nationality: "Afghanistan", number: "XX0000017" },
  { name: "Misali", nationality: "Pakistan", number: "XX0000042" },
];

const withFate = (...fates: readonly Fate[]) =>
  namedForTirana.flatMap(([, , , family, , , fate]) => (fates.includes(fate) ? [family] : []));

function idOf(db: Db, meetingId: string, familyName: string): { readonly registrationId: string } {
  const found = listRegistrations(db, meetingId).find((registration) => registration.familyName === familyName);
  if (!found) throw new Error(`The demonstration named nobody ${familyName}.`);
  return { registrationId: found.id };
}

/** What was accepted is told as sent; that somebody was refused still waits to be read. */
function tellDecisions(db: Db, { meetingId, now }: Omit<ToCome, "startsOn">): void {
  const idsOf = (...fates: readonly Fate[]) =>
    withFate(...fates).map((family) => idOf(db, meetingId, family).registrationId);
  const accepting = { actorId, now: daysFrom(now, -8), meetingId };
  const accepted = { language: "en", subject: "Tirana: we expect you", body: "Your registration was accepted." };
  decideRegistrations(db, { ...accepting, ids: idsOf("accepted"), decision: "accept", mail: accepted });
  tellAsSent(db, accepting);
  const withdrawing = { actorId, now: daysFrom(now, -4), meetingId };
  for (const registrationId of idsOf("withdrawn"))
    withdrawRegistration(db, { ...withdrawing, registrationId, reason: "Is needed in The Hague in that week." });
  const reason = "Institutes are invited to the conference in autumn, not to this meeting.";
  const refused = { language: "en", subject: "Tirana: your registration", body: `We cannot accept it: ${reason}` };
  const refusing = { actorId, now: daysFrom(now, -1), meetingId };
  decideRegistrations(db, { ...refusing, ids: idsOf("refused"), decision: "refuse", reason, mail: refused });
}

/** Named by the focal point of Pakistan; with one click one is in his place, and registers. */
function inviteHaider(db: Db, key: HouseKey, at: At): void {
  const person = {
    ...personOf(["PAK", "Mr", "Rehan", "Haider", "", "", "nominated"]),
    address: "r-haider@example.org",
  };
  const named = nominate(db, {
    ...{ ...at, actorId: "s-qureshi", party: "PAK", person, isHead: false },
    ...{ keepsQuota: true, state: "nominated" },
  });
  if (named.outcome !== "nominated") throw new Error("The demonstration's delegate was not named.");
  const held = {
    function: "delegate",
    dialogueId: "budapest-process",
    meetingId: at.meetingId,
    partyId: "PAK",
  } as const;
  const from = at.now.toISOString().slice(0, 10);
  db.transaction((tx) => {
    linkRegistrations(tx, { personId: "r-haider", address: person.address, meetingId: at.meetingId });
    grantFunction(tx, { ...at, personId: "r-haider", held, from });
  });
  const mail = { language: "en", subject: "Tirana: please register", body: "Register here:\n{link}" };
  const ids = withFate("nominated").map((family) => idOf(db, at.meetingId, family).registrationId);
  askToRegister(db, key, { ...at, ids, mail });
  remindDelegations(db, key, { ...at, mail: { ...mail, subject: "Tirana: whom will you send?", body: invitation } });
}
