import type { RouteConfig } from "@remix-run/route-config";
import { index, layout, prefix, route } from "@remix-run/route-config";

export default [
  route("healthz", "routes/healthz.ts"),
  route("demonstration/function", "routes/demonstration-function.ts"),
  route("sign-in", "routes/sign-in/route.tsx"),
  route("sign-in/code", "routes/sign-in-code/route.tsx"),
  route("sign-in/link", "routes/sign-in-link/route.tsx"),
  route("sign-in/link/:token", "routes/sign-in-arrival.ts"),
  route("invitation", "routes/invitation/route.tsx"),
  route("invitations/:token", "routes/invitation-arrival.ts"),
  layout("routes/desk/route.tsx", [
    index("routes/door/route.tsx"),
    route("accounts", "routes/accounts/route.tsx"),
    route("accounts/invitation", "routes/new-invitation/route.tsx"),
    route("dialogues/:dialogueId", "routes/dialogue/route.tsx"),
    route("dialogues/:dialogueId/contacts", "routes/contacts/route.tsx"),
    route("dialogues/:dialogueId/register", "routes/register/route.tsx"),
    route("dialogues/:dialogueId/import", "routes/import/route.tsx"),
    route("dialogues/:dialogueId/import/:uploadId", "routes/import-file/route.tsx"),
    route("outbox", "routes/outbox/route.tsx", [route(":messageId", "routes/message/route.tsx")]),
    route("meetings/:meetingId", "routes/meeting/route.tsx", [
      index("routes/programme/route.tsx"),
      route("people", "routes/people/route.tsx"),
      route("desk", "routes/registration-desk/route.tsx"),
      route("desk/:personId", "routes/desk-code/route.tsx"),
      route("sessions/:sessionId", "routes/room/route.tsx", [
        index("routes/new-intervention/route.tsx"),
        route("interventions/:interventionId", "routes/intervention/route.tsx"),
      ]),
      route("report", "routes/report/route.tsx"),
    ]),
  ]),
  route("accounts/functions/:holdingId/withdrawal", "routes/function-withdrawal.ts"),
  route("accounts/invitations/:invitationId/withdrawal", "routes/invitation-withdrawal.ts"),
  route("accounts/:personId/sign-out", "routes/person-sign-out.ts"),
  route("dialogues/:dialogueId/focal-point-invitations", "routes/focal-point-invitations.ts"),
  route("dialogues/:dialogueId/import/:uploadId/removal", "routes/import-removal.ts"),
  route("meetings/:meetingId/report.docx", "routes/report-file.ts"),
  route("meetings/:meetingId/step", "routes/meeting-step.ts"),
  ...prefix("meetings/:meetingId/sessions/:sessionId/interventions/:interventionId", [
    route("withdrawal", "routes/withdrawal.ts"),
    route("restoration", "routes/restoration.ts"),
  ]),
  ...prefix("outbox/:messageId", [
    route("release", "routes/message-release.ts"),
    route("stop", "routes/message-stop.ts"),
    route("discard", "routes/message-discard.ts"),
  ]),
  route("outbox/mails/:mailId/resend", "routes/mail-resend.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
