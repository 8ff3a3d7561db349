import type { Designation } from "#domain/register/register.ts";

// The notes are prescribed wordings, so they are given word for word; this dialogue uses those of the European Union.
export const designations: readonly Designation[] = [
  {
    id: "kosovo",
    mark: "*",
    note: {
      en: "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.",
      fr: "Cette désignation est sans préjudice des positions sur le statut et est conforme à la résolution 1244 (1999) du Conseil de sécurité des Nations unies ainsi qu’à l’avis de la Cour internationale de justice sur la déclaration d’indépendance du Kosovo.",
      ru: "Данное обозначение не затрагивает позиций по вопросу о статусе и соответствует резолюции 1244 (1999) Совета Безопасности ООН и заключению Международного Суда о провозглашении независимости Косово.",
      ar: "لا تمس هذه التسمية بالمواقف المتعلقة بالوضع، وهي تتماشى مع قرار مجلس الأمن 1244 (1999) ومع رأي محكمة العدل الدولية بشأن إعلان استقلال كوسوفو.",
    },
    source: "European Union wording, English and French; Russian and Arabic are working translations of it.",
  },
  {
    id: "palestine",
    mark: "*",
    note: {
      en: "This designation shall not be construed as recognition of a State of Palestine and is without prejudice to the individual positions of the Member States on this issue.",
      fr: "Cette dénomination ne saurait être interprétée comme une reconnaissance d’un État de Palestine et est sans préjudice de la position de chaque État membre sur cette question.",
      ru: "Данное обозначение не должно истолковываться как признание Государства Палестина и не затрагивает позиций отдельных государств-членов по этому вопросу.",
      ar: "لا تُفسَّر هذه التسمية على أنها اعتراف بدولة فلسطين، وهي لا تمس بمواقف كل دولة من الدول الأعضاء من هذه المسألة.",
    },
    source: "European Union wording, English and French; Russian and Arabic are working translations of it.",
  },
];
