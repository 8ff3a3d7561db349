/** The new words with the changed ones marked; the lost words too; or the new words alone. */
export const redlineModes = ["changes", "redline", "clean"] as const;

export type RedlineMode = (typeof redlineModes)[number];

/** Where an entry stands on the page: the keys N and P and the list of changes go there. */
export const changeId = (place: number) => `change-${place}`;
