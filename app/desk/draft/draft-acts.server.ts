import { fieldIn, type DraftAct } from "#app/desk/draft/draft-access.server.ts";
import type { DraftOutcome } from "#app/collab/drafts.server.ts";
import type { DraftChanges } from "#domain/draft/changes.ts";
import type { Draft } from "#domain/draft/draft.ts";
import type { Offer } from "#domain/draft/follow.ts";
import { placed } from "#domain/draft/missing.ts";
import { left, taken } from "#domain/draft/offers.ts";
import type { AppLoadContext } from "@remix-run/node";

type Drafting = Pick<AppLoadContext, "drafts">;
type Upon = Pick<DraftAct, "form" | "acting">;

/** Takes the words that a unit is compiled to now, where they are still those that the person saw. */
export function takeOffer({ drafts }: Drafting, upon: Upon): DraftOutcome {
  return answerOffer(drafts, upon, "draft.taken", taken);
}

/** Leaves the words that stand, for as long as the record says what the person saw. */
export function leaveOffer({ drafts }: Drafting, upon: Upon): DraftOutcome {
  return answerOffer(drafts, upon, "draft.left", (_draft, offer) => left(offer));
}

/** Puts a unit that stands nowhere where it would go. */
export function placeMissing({ drafts }: Drafting, { form, acting }: Upon): DraftOutcome {
  const unit = fieldIn(form, "unit") ?? "";
  return drafts.write({ ...acting, verb: "draft.placed", targetId: unit }, (_draft, { missing }) => {
    const found = missing.find((one) => one.unit === unit);
    return found && placed(found);
  });
}

function answerOffer(
  drafts: Drafting["drafts"],
  { form, acting }: Upon,
  verb: "draft.taken" | "draft.left",
  answer: (draft: Draft, offer: Offer) => DraftChanges,
): DraftOutcome {
  const unit = fieldIn(form, "unit") ?? "";
  const seen = fieldIn(form, "now") ?? "";
  return drafts.write({ ...acting, verb, targetId: unit }, (draft, { offers }) => {
    const offer = offers.find((one) => one.unit === unit && (one.now ?? "") === seen);
    return offer && answer(draft, offer);
  });
}
