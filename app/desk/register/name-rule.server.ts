import type { NameRule } from "#app/components/register/register-excerpt.tsx";
import { nameOn } from "#domain/register/name-on.ts";
import type { Language, Party } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

export type RuleToMind = {
  readonly rule: NameRule;
  /** The name changes with time, or carries a note. */
  readonly isChange: boolean;
  /** More than that there is a formal name. */
  readonly isWorthKnowing: boolean;
};

/** What has to be minded when a party is named on a day, the weightiest thing first. */
export function nameRuleOn(party: Party, on: IsoDate, language: Language = "en"): RuleToMind | undefined {
  const rule = changeOf(party, on, language);
  if (rule) return { rule, isChange: true, isWorthKnowing: true };
  const { current } = datedNames(party, on, language);
  if (!current) return undefined;
  if (current.sortAs !== undefined)
    return { rule: { kind: "sorted", under: current.sortAs }, isChange: false, isWorthKnowing: true };
  if (current.article !== undefined && party.kind === "state")
    return { rule: { kind: "article", article: current.article }, isChange: false, isWorthKnowing: true };
  const formal = nameOn(party, on, "formal", language);
  return formal === nameOn(party, on, "running", language)
    ? undefined
    : { rule: { kind: "formal", name: formal }, isChange: false, isWorthKnowing: false };
}

function changeOf(party: Party, on: IsoDate, language: Language): NameRule | undefined {
  if (party.designation !== undefined) return { kind: "designation" };
  const { before, current, next } = datedNames(party, on, language);
  if (current && next?.from != null && next.short !== current.short)
    return { kind: "until", day: next.from, name: next.short };
  if (before && current?.from != null && before.short !== current.short)
    return { kind: "since", day: current.from, name: before.short };
  return undefined;
}

function datedNames(party: Party, on: IsoDate, language: Language) {
  const names = party.names[language];
  const place = Math.max(
    names.findLastIndex(({ from }) => from === null || from <= on),
    0,
  );
  return { before: names[place - 1], current: names[place], next: names[place + 1] };
}
