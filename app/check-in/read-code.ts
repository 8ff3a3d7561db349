import readPicture from "jsqr";

/** As the house makes them (db/presence/check-ins.ts); other codes that stand about a conference are none. */
const ours = /^[0-9A-F]{24}$/;

/** The check-in code in a picture, "foreign" where it shows another code, undefined where none is seen. */
export function readCode({ data, width, height }: Pick<ImageData, "data" | "width" | "height">): string | undefined {
  const found = readPicture(data, width, height, { inversionAttempts: "dontInvert" })?.data;
  if (!found) return undefined;
  return ours.test(found) ? found : "foreign";
}
