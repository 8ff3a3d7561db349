/**
 * Is this one address, and nothing else, to whoever reads it? A narrow reading of RFC 5321: no quoted local part, which
 * mail programs have read as another domain, no group, no comment, no list; a domain of letters, digits and hyphens.
 */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && oneAddress.test(text);
}

const oneAddress =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
