import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count < 2 ? one : many}`;

export const french: MeetingPaperWords = {
  ...{ page: "Page ", of: " sur ", secretariat: "Secrétariat" },
  secretariatOf: (dialogue) => `Secrétariat, ${dialogue}`,
  courtesy: { Mr: "M.", Ms: "Mme", "H.E. Mr": "S.E. M.", "H.E. Ms": "S.E. Mme", "": "" },
  capacity: { national: "", chair: "présidence", host: "pays hôte", secretariat: "Secrétariat" },
  agenda: {
    title: { public: "Ordre du jour", annotated: "Ordre du jour annoté", script: "Déroulé pour la présidence" },
    ...{ version: "Version", draft: "Projet, non diffusé", times: "Horaires", time: "Heure" },
    asOf: (on) => `État au ${on}`,
    released: (number, on) => `Rév. ${number} du ${on}`,
    replaces: (on) => `remplace celle du ${on}`,
    timesOf: (city, offset) => `Heures locales, ${city} (${offset}).`,
    day: (number, date) => `Jour ${number} – ${date}`,
    undated: "Sans horaire à ce stade",
    session: (number) => `Session ${number}`,
    continued: "suite",
    kind: {
      ...{ opening: "Ouverture", "scene-setting": "Introduction", session: "Session" },
      ...{ plenary: "Débat en plénière", closing: "Clôture", break: "Pause" },
    },
    toBeConfirmed: "à confirmer",
    minutes: (count) => `${count} min`,
    ...{ moderator: "Modération", question: "Question", note: "Note" },
    empty: "Le programme ne comporte pas encore de session.",
  },
  script: {
    quoted: (text) => `« ${text} »`,
    meetingIsOpen: "Je déclare la réunion ouverte et vous souhaite à toutes et à tous la bienvenue.",
    thanksTo: (host) => `Nos remerciements vont à notre hôte : ${host}.`,
    opens: (session) => `Nous abordons : ${session}.`,
    goesOn: (session) => `Nous reprenons : ${session}.`,
    moderates: (name) => `Je donne la parole à la modération : ${name}.`,
    floorIsOpen: "La parole est à la salle. Veuillez lever votre chevalet.",
    thanks: "Je remercie toutes celles et tous ceux qui se sont exprimés.",
    again: (at) => `Nous reprendrons à ${at}.`,
    nextDay: (at) => `Nous reprendrons demain à ${at}.`,
    meetingIsClosed:
      "Je remercie notre hôte, les délégations, les interprètes et le Secrétariat. La réunion est close.",
  },
  participants: {
    ...{ title: "Liste des participants", totalLabel: "Total" },
    total: ({ people, states, others, hasDesignation }) =>
      [
        ...(people === undefined ? [] : [counted(people, "participant")]),
        ...(hasDesignation
          ? [counted(states + others, "délégation")]
          : [...(states === 0 ? [] : [`${states} pays`]), ...(others === 0 ? [] : [counted(others, "organisation")])]),
      ].join(", "),
    ...{ name: "Nom", function: "Fonction", institution: "Institution" },
    group: { states: "Pays", europeanUnion: "Union européenne", organisations: "Organisations" },
    unnamed: (count, isOnly) => `${counted(count, "participant")}${isOnly ? "" : " sans mention du nom"}`,
    empty: "Aucune inscription n’est encore acceptée.",
  },
  ...{ placeCards: "Chevalets", badges: "Badges" },
  signIn: { title: "Feuille d’émargement", signature: "Signature", session: "Session" },
  facts: {
    ...{ meeting: "Réunion", place: "Lieu", dates: "Dates", host: "Pays hôte", chair: "Présidence", mandate: "Mandat" },
    ...{ quota: "Délégation", replyBy: "Réponse avant le", reference: "Référence", name: "Nom" },
    ...{
      birth: "Date de naissance",
      nationality: "Nationalité",
      passport: "Passeport",
      stay: "Séjour",
      costs: "Frais",
    },
    people: (count) => `${counted(count, "participant")} au plus`,
  },
  letter: {
    salutation: "Madame, Monsieur,",
    closing: "Nous vous prions d’agréer, Madame, Monsieur, l’assurance de notre très haute considération.",
    forSecretariat: (dialogue) => `Pour le Secrétariat (${dialogue})`,
    copy: (to) => `Copie\u00A0: ${to}`,
  },
  invitation: {
    title: "Invitation",
    subject: (meeting) => `Invitation\u00A0: ${meeting}`,
    invites: (dialogue) =>
      `Le Secrétariat (${dialogue}) a l’honneur d’inviter votre délégation à la réunion présentée ci-dessous.`,
    nominate:
      "Nous vous serions reconnaissants de désigner les membres de votre délégation, ainsi que son chef, par votre point focal.",
    programme:
      "L’ordre du jour et la note de cadrage vous parviendront séparément. Les noms et fonctions ne figureront dans la liste des participants qu’avec l’accord des personnes concernées.",
  },
  conceptNote: {
    ...{
      title: "Note de cadrage",
      background: "Contexte",
      objectives: "Objectifs",
      questions: "Questions directrices",
    },
    practicalities: "Informations pratiques",
    registration:
      "Les délégations sont désignées par leurs points focaux et s’inscrivent au moyen de l’invitation qu’elles reçoivent.",
  },
  visa: {
    title: "Lettre à l’appui d’une demande de visa",
    subject: (name) => `Demande de visa de court séjour\u00A0: ${name}`,
    confirms: ({ dialogue, party, meeting, where }) =>
      `Le Secrétariat (${dialogue}) confirme que la personne nommée ci-dessous a été désignée par sa délégation (${party}) et est inscrite à la réunion suivante\u00A0: ${meeting} (${where}).`,
    passport: (number, validUntil) => `${number}, valable jusqu’au ${validUntil}`,
    asks: (travelOn) =>
      `Nous vous serions reconnaissants d’examiner la demande à temps pour un départ le ${travelOn}. Le Secrétariat se tient à votre disposition.`,
    asksInTime:
      "Nous vous serions reconnaissants d’examiner la demande à temps pour la réunion. Le Secrétariat se tient à votre disposition.",
  },
};
