import { sessionLabel } from "#app/components/session-label.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import type { Locale } from "#app/locales/locales.ts";
import { languageIn } from "#app/locales/messages.tsx";
import { textIn } from "#app/locales/text-in.ts";
import type { Change } from "#domain/programme/difference.ts";
import type { Presenter, ProgrammeSession } from "#domain/programme/programme.ts";

/** A difference between two programmes in words: what became of which session. */
export type ChangeInWords = { readonly session: string; readonly words: string };

export function changesInWords(changes: readonly Change[], names: Names, locale: Locale): readonly ChangeInWords[] {
  const text = textIn(locale);
  const hours = (session: ProgrammeSession, withDay: boolean) => hoursText(session, withDay, locale);
  const people = (presenters: readonly Presenter[]) =>
    presenters.map((presenter) => presenterText(presenter, names)).join(", ");
  const wordsOf = (change: Change): string => {
    switch (change.kind) {
      case "new":
        return text("programme.change.new", { hours: hours(change.session, true) });
      case "dropped":
        return text("programme.change.dropped", { hours: hours(change.session, true) });
      case "moved":
        return text("programme.change.moved", { to: hours(change.session, true), from: hours(change.before, true) });
      case "retimed":
        return text("programme.change.retimed", { to: hours(change.session, true), from: hours(change.before, false) });
      case "reworded":
        return text("programme.change.reworded", { was: sessionLabel(change.before, text) });
      case "presenters":
        return [
          change.added.length > 0 && text("programme.change.added", { who: people(change.added) }),
          change.gone.length > 0 && text("programme.change.gone", { who: people(change.gone) }),
        ]
          .filter((words) => words !== false)
          .join(" ");
      case "contents":
        return text("programme.change.contents");
    }
  };
  return changes.map((change) => ({ session: sessionLabel(change.session, text), words: wordsOf(change) }));
}

/** "Serbia, Jelena Marić": who presents, on one line. */
export function presenterText({ party, written, name }: Presenter, names: Names): string {
  const use = party === null ? written : names.nameOf(party);
  return [use, name].filter((part) => part !== undefined && part !== "").join(", ");
}

function hoursText({ startsAt, endsAt }: ProgrammeSession, withDay: boolean, locale: Locale): string {
  if (startsAt === undefined) return textIn(locale)("programme.no_hours");
  const from = startsAt.slice(11, 16);
  const hours = endsAt === undefined ? from : `${from}–${endsAt.slice(11, 16)}`;
  if (!withDay) return hours;
  const day = languageIn(locale).date(new Date(`${startsAt.slice(0, 10)}T00:00:00Z`), {
    ...{ timeZone: "UTC", weekday: "long", day: "numeric", month: "long" },
  });
  return `${day}, ${hours}`;
}
