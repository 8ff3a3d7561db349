import type { RouteConfig } from "@remix-run/route-config";
import { index, layout, prefix, route } from "@remix-run/route-config";

export default [
  route("healthz", "routes/healthz.ts"),
  route("demonstration/function", "routes/demonstration-function.ts"),
  layout("routes/desk/route.tsx", [
    index("routes/door/route.tsx"),
    route("account", "routes/account/route.tsx"),
    route("audit", "routes/audit/route.tsx"),
    route("erasures", "routes/erasures/route.tsx"),
    route("retention", "routes/retention/route.tsx"),
    route("dialogues/:dialogueId", "routes/dialogue/route.tsx"),
    route("dialogues/:dialogueId/contacts", "routes/contacts/route.tsx"),
    route("dialogues/:dialogueId/register", "routes/register/route.tsx"),
    route("meetings/:meetingId", "routes/meeting/route.tsx", [
      index("routes/programme/route.tsx"),
      route("people", "routes/people/route.tsx"),
      route("sessions/:sessionId", "routes/room/route.tsx", [
        index("routes/new-intervention/route.tsx"),
        route("interventions/:interventionId", "routes/intervention/route.tsx"),
      ]),
      route("report", "routes/report/route.tsx"),
    ]),
  ]),
  route("meetings/:meetingId/report.docx", "routes/report-file.ts"),
  route("meetings/:meetingId/step", "routes/meeting-step.ts"),
  ...prefix("meetings/:meetingId/sessions/:sessionId/interventions/:interventionId", [
    route("withdrawal", "routes/withdrawal.ts"),
    route("restoration", "routes/restoration.ts"),
  ]),
  route("sign-out", "routes/sign-out.ts"),
  ...prefix("account", [
    route("devices/sign-out-others", "routes/account-other-devices.ts"),
    route("devices/:deviceId/sign-out", "routes/account-device.ts"),
    route("data.json", "routes/account-data.ts"),
    route("erasure", "routes/account-erasure.ts"),
    route("erasure/take-back", "routes/account-erasure-taken-back.ts"),
  ]),
  route("erasures/:personId", "routes/erasure.ts"),
  route("retention/rule", "routes/retention-rule.ts"),
  route("audit.csv", "routes/audit-file.ts"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
