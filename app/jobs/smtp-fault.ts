import type { Fault } from "#db/mail/mail-delivery.ts";
import { z } from "zod";

/** Why a letter was not taken; `isServers`: the next letter would fare no better. */
export type SmtpFault = Fault & { readonly isServers: boolean };

/**
 * Reads the error of a sending.
 *
 * @param wasHandedOver The text had begun to leave: without the server's refusal, nobody knows whether it was taken.
 */
export function faultOf(error: unknown, wasHandedOver: boolean): SmtpFault {
  const { code, responseCode, command } = smtpError.parse(error);
  const named = { code: String(responseCode ?? code) };
  if (wasHandedOver && code !== "EMESSAGE") return { ...named, kind: "doubtful", isServers: true };
  // A refusal of the sender or of the password concerns every letter, and somebody will put it right.
  const isOfLetter = code === "EMESSAGE" || (code === "EENVELOPE" && command !== "MAIL FROM");
  if (!isOfLetter || responseCode === 421) return { ...named, kind: "passing", isServers: true };
  const isRefused = responseCode === undefined || responseCode >= 500;
  return { ...named, kind: isRefused ? "permanent" : "passing", isServers: false };
}

const smtpError = z
  .object({
    code: z.string().catch("EUNKNOWN"),
    responseCode: z.number().optional().catch(undefined),
    command: z.string().optional().catch(undefined),
  })
  .catch({ code: "EUNKNOWN" });
