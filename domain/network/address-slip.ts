import { editsBetween } from "#domain/text/edits.ts";

/** Where many people have a mailbox; one slip away from these, nobody has. */
const knownDomains = [
  ...["gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "icloud.com", "aol.com"],
  ...["gmx.net", "mail.ru", "yandex.ru", "proton.me", "protonmail.com", "europa.eu", "ec.europa.eu", "un.org"],
];
/** Ends of addresses that are none, and what was meant. */
const ends: Readonly<Record<string, string>> = {
  ...{ con: "com", cmo: "com", ocm: "com", comm: "com", vom: "com", cim: "com", ogr: "org", rog: "org", orgg: "org" },
  ...{ ent: "net", nte: "net", nett: "net", gvo: "gov", ogv: "gov", itn: "int" },
};

/** The address that was probably meant, where the one given looks like a slip of the hand: "gmial.com", ".con". */
export function meantAddress(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  const [mailbox, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
  if (at < 1 || knownDomains.includes(domain)) return undefined;
  const near = knownDomains.find((known) => known.length > 6 && editsBetween(known, domain, 1) === 1);
  if (near !== undefined) return `${mailbox}@${near}`;
  const end = domain.slice(domain.lastIndexOf(".") + 1);
  const meant = ends[end];
  return meant === undefined ? undefined : `${mailbox}@${domain.slice(0, -end.length)}${meant}`;
}
