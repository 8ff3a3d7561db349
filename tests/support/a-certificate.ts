import type { Certificate } from "#exports/certificate.ts";

/** Approvals of one version: by passkey, and by a letter from a Chair whose name runs the other way. */
export const aCertificate: Certificate = {
  ...{ id: "v1/certificate", dialogue: "Budapest Process", symbol: "BP/JWG/2018/2", language: "en-GB" },
  title: "Joint meeting of the Silk Routes and South East European Working Groups",
  ...{ placeAndDates: "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018", version: "Draft 3" },
  ...{ state: "cleared to circulate", sha256: "0123456789abcdef".repeat(4), issuedOn: "2018-05-30" },
  groups: [
    {
      title: "Cleared to circulate",
      decisions: [
        {
          ...{ who: "L. Demir, Chair: Silk Routes Working Group, Turkey", what: "approved Draft 3" },
          ...{ when: "29 May 2018, 09:14 CEST", how: "by passkey AbCdEf123456…", more: ["Of the words 0123"] },
        },
        {
          ...{ who: "محمد, acting for the Chair: South East European Working Group", what: "approved Draft 3" },
          ...{ when: "30 May 2018, 10:00 CEST", how: "by letter or mail" },
          more: ["Evidence: letter.pdf, entered by A. Marin", "Confirmed by O. Okafor, 30 May 2018, 10:20 CEST"],
        },
      ],
    },
    { title: "Final approval", decisions: [] },
  ],
};
