import { courtesies, type PersonStated } from "#domain/delegations/registration.ts";
import { asksForList, type RegistrationForm } from "#domain/registering/form.ts";
import type { Answers } from "#domain/registering/sent.ts";

/** What a form can say of a person: their address is the one that was invited. */
export type Stated = Omit<PersonStated, "address">;

/** What a registration holds, as the form has it. */
export function answersOf(stated: Stated, further: Answers): Answers {
  const { languages, consentsToList, consentsToContacts, ...texts } = stated;
  const { courtesy, givenName, familyName, function: held, institution, phone } = texts;
  return {
    ...{ ...further, courtesy, givenName, familyName, function: held, institution, phone },
    languages: languages.join(" "),
    consentsToList: consentsToList ? "on" : "",
    consentsToContacts: consentsToContacts ? "on" : "",
  };
}

/** What the form says of a person; where it does not ask for something, that stays as it was. */
export function statedIn(form: RegistrationForm, answers: Answers, before: Stated): Stated {
  const all = { ...answersOf(before, {}), ...answers };
  return {
    courtesy: courtesies.find((courtesy) => courtesy === all.courtesy) ?? "",
    ...{ givenName: all.givenName ?? "", familyName: all.familyName ?? "" },
    ...{ function: all.function ?? "", institution: all.institution ?? "", phone: all.phone ?? "" },
    languages: (all.languages ?? "").split(" ").filter(Boolean),
    // Where nobody is asked, the form says above its button that the name will stand on the list.
    consentsToList: !asksForList(form) || all.consentsToList === "on",
    consentsToContacts: all.consentsToContacts === "on",
  };
}
