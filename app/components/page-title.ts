import en from "#app/locales/en.json" with { type: "json" };

/** The title of a browser's tab: the nearest thing first, the house last. Names are the record's own. */
export function pageTitle(...names: readonly (string | undefined)[]): { title: string }[] {
  return [{ title: [...names.filter((name) => name !== undefined), en["masthead.house"]].join(" · ") }];
}
