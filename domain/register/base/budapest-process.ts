import { acronyms } from "#domain/register/base/acronyms.ts";
import { bodies, dialogueChairs } from "#domain/register/base/bodies.ts";
import { designations } from "#domain/register/base/designations.ts";
import { europeanUnion } from "#domain/register/base/european-union.ts";
import { instruments } from "#domain/register/base/instruments.ts";
import { organisations } from "#domain/register/base/organisations.ts";
import { otherStates, participatingStates } from "#domain/register/base/states.ts";
import type { Register } from "#domain/register/register.ts";

/** The register with which a Budapest Process desk starts. */
export const budapestProcess: Register = {
  dialogue: {
    id: "budapest-process",
    name: "Budapest Process",
    symbol: "BP",
    chairs: dialogueChairs,
    secretariat: "ICMPD",
  },
  parties: [...participatingStates, ...otherStates, ...europeanUnion, ...organisations],
  designations,
  acronyms,
  bodies,
  instruments,
};
