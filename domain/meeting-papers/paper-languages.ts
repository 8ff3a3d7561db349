/** In what papers of a dialogue may be written: the languages of its meetings first, then those of its parties. */
export const paperLanguages: readonly string[] = [
  "en fr ru ar",
  "az be bg bn bs cs da de el es et fa fi he hr hu hy it ka kk ku ky lt lv mk mn mt nl no pl prs ps pt ro",
  "sk sl so sq sr sv sw tg ti tk tr uk ur uz vi zh",
].flatMap((tags) => tags.split(" "));
