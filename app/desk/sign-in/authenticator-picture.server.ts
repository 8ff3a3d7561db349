import type { Person } from "#db/accounts/people.ts";
import type { AppLoadContext } from "@remix-run/node";
import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";

/** What an authenticator app scans: squares of one unit as the path of a picture `size` units wide. */
export type AuthenticatorPicture = { readonly size: number; readonly path: string };

/** The picture of a secret that is being set up; no other server ever sees it. */
export function authenticatorPicture(
  { publicUrl }: AppLoadContext,
  { name, address }: Person,
  secret: string,
): AuthenticatorPicture {
  const { host } = new URL(publicUrl);
  const app = new TOTP({ issuer: host, label: address ?? name, secret: Secret.fromBase32(secret) });
  const { size, data } = QRCode.create(app.toString(), { errorCorrectionLevel: "M" }).modules;
  const squares = [...data].flatMap((isDark, at) => (isDark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []));
  return { size, path: squares.join("") };
}
