import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";
import { numberInText } from "#domain/text/lists.ts";

const counted = (count: number, one: string, many: string) => `${numberInText(count)} ${count === 1 ? one : many}`;

export const english: MeetingPaperWords = {
  ...{ page: "Page ", of: " of ", secretariat: "Secretariat" },
  secretariatOf: (dialogue) => `${dialogue} Secretariat`,
  courtesy: { Mr: "Mr", Ms: "Ms", "H.E. Mr": "H.E. Mr", "H.E. Ms": "H.E. Ms", "": "" },
  capacity: { national: "", chair: "Chair", host: "Host", secretariat: "Secretariat" },
  agenda: {
    title: { public: "Agenda", annotated: "Annotated agenda", script: "The Chair’s script" },
    ...{ version: "Version", draft: "Draft, not released", times: "Times", time: "Time" },
    asOf: (on) => `As of ${on}`,
    released: (number, on) => `Rev. ${number} of ${on}`,
    replaces: (on) => `replaces that of ${on}`,
    timesOf: (city, offset) => `All times are ${city} time (${offset}).`,
    day: (number, date) => `Day ${number} – ${date}`,
    undated: "Without a time yet",
    session: (number) => `Session ${number}`,
    continued: "continued",
    kind: {
      ...{ opening: "Opening", "scene-setting": "Setting the scene", session: "Session" },
      ...{ plenary: "Plenary discussion", closing: "Closing", break: "Break" },
    },
    toBeConfirmed: "to be confirmed",
    minutes: (count) => `${count} min`,
    ...{ moderator: "Moderator", question: "Question", note: "Note", empty: "The programme has no sessions yet." },
  },
  script: {
    quoted: (text) => `“${text}”`,
    meetingIsOpen: "I declare the meeting open and welcome you all.",
    thanksTo: (host) => `Our thanks go to our host: ${host}.`,
    opens: (session) => `We take up: ${session}.`,
    goesOn: (session) => `We go on: ${session}.`,
    moderates: (name) => `I hand over to the moderator: ${name}.`,
    floorIsOpen: "The floor is open. Please raise your plates.",
    thanks: "I thank all who have spoken.",
    again: (at) => `We meet again at ${at}.`,
    nextDay: (at) => `We meet again tomorrow at ${at}.`,
    meetingIsClosed: "I thank our host, the delegations, the interpreters and the Secretariat. The meeting is closed.",
  },
  participants: {
    ...{ title: "List of participants", totalLabel: "Total" },
    total: ({ people, states, others, hasDesignation }) => {
      const attended = people === undefined ? "" : counted(people, "participant", "participants");
      const from = hasDesignation
        ? [counted(states + others, "delegation", "delegations")]
        : [
            ...(states === 0 ? [] : [counted(states, "country", "countries")]),
            ...(others === 0 ? [] : [counted(others, "organisation", "organisations")]),
          ];
      return [attended, from.join(" and ")].filter(Boolean).join(" from ");
    },
    ...{ name: "Name", function: "Function", institution: "Institution" },
    group: { states: "Countries", europeanUnion: "European Union", organisations: "Organisations" },
    unnamed: (count, isOnly) => `${counted(count, "participant", "participants")}${isOnly ? "" : " not named here"}`,
    empty: "Nobody has been accepted yet.",
  },
  ...{ placeCards: "Place cards", badges: "Badges" },
  signIn: { title: "Sign-in sheet", signature: "Signature", session: "Session" },
  facts: {
    ...{ meeting: "Meeting", place: "Place", dates: "Dates", host: "Host", chair: "Chair", mandate: "Mandate" },
    ...{ quota: "Delegation", replyBy: "Reply by", reference: "Reference", name: "Name", birth: "Date of birth" },
    ...{ nationality: "Nationality", passport: "Passport", stay: "Stay", costs: "Costs" },
    people: (count) => `up to ${counted(count, "participant", "participants")}`,
  },
  letter: {
    salutation: "Excellency,",
    closing: "Please accept, Excellency, the assurances of our highest consideration.",
    forSecretariat: (dialogue) => `For the Secretariat of the ${dialogue}`,
    copy: (to) => `Copy: ${to}`,
  },
  invitation: {
    title: "Invitation",
    subject: (meeting) => `Invitation: ${meeting}`,
    invites: (dialogue) =>
      `The Secretariat of the ${dialogue} has the honour to invite your delegation to the meeting described below.`,
    nominate:
      "We would be grateful if you could name the members of your delegation, and who leads it, through your focal point.",
    programme:
      "The agenda and the concept note will reach you separately. Names and functions will appear in the list of participants only with the consent of the persons concerned.",
  },
  conceptNote: {
    ...{ title: "Concept note", background: "Background", objectives: "Objectives", questions: "Guiding questions" },
    practicalities: "Practicalities",
    registration: "Delegations are nominated by their focal points and register through the invitation they receive.",
  },
  visa: {
    title: "Visa support letter",
    subject: (name) => `Request for a short-stay visa: ${name}`,
    confirms: ({ dialogue, party, meeting, where }) =>
      `The Secretariat of the ${dialogue} confirms that the person named below has been nominated by the delegation of ${party} and is registered for the following meeting: ${meeting} (${where}).`,
    passport: (number, validUntil) => `${number}, valid until ${validUntil}`,
    asks: (travelOn) =>
      `We would be grateful if the application could be examined in time for travel on ${travelOn}. The Secretariat is available for any question.`,
    asksInTime:
      "We would be grateful if the application could be examined in time for the meeting. The Secretariat is available for any question.",
  },
};
