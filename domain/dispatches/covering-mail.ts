import { localeOf } from "#domain/dispatches/reply-by.ts";
import type { Language } from "#domain/register/register.ts";
import { dateRangeText, type IsoDate } from "#domain/text/dates.ts";

/** What a covering mail is written from. */
export type Covered = {
  /** The number of the draft that was cleared; absent of the final report. */
  readonly draft?: number;
  readonly meeting: {
    readonly title: string;
    readonly city: string;
    readonly startsOn: IsoDate;
    readonly endsOn: IsoDate;
  };
  readonly dialogue: string;
  /** In words, as it is shown. */
  readonly replyBy?: string;
};

export type CoveringMail = { readonly subject: string; readonly body: string };

/** The covering mail as it stands before somebody changes it. */
export function coveringMail(covered: Covered, language: Language): CoveringMail {
  const { meeting, dialogue, draft, replyBy } = covered;
  const facts = { ...meeting, dates: datesIn(meeting, language), dialogue };
  const words = templates[language];
  const asked = replyBy === undefined ? [] : [words.asked(replyBy)];
  const told = draft === undefined ? words.final(facts) : words.draft(facts, draft);
  return { subject: told.subject, body: [words.greeting, told.body, ...asked, words.close(dialogue)].join("\n\n") };
}

type Facts = { readonly title: string; readonly city: string; readonly dates: string; readonly dialogue: string };

type Template = {
  readonly greeting: string;
  readonly draft: (facts: Facts, number: number) => CoveringMail;
  readonly final: (facts: Facts) => CoveringMail;
  readonly asked: (replyBy: string) => string;
  readonly close: (dialogue: string) => string;
};

const templates: Readonly<Record<Language, Template>> = {
  en: {
    greeting: "Dear colleagues,",
    draft: ({ title, city, dates }, number) => ({
      subject: `${title}, ${city}, ${dates}: draft report`,
      body: `Please find attached draft ${number} of the report of the meeting “${title}”, held in ${city} on ${dates}. It has been cleared for circulation.`,
    }),
    final: ({ title, city, dates }) => ({
      subject: `${title}, ${city}, ${dates}: final report`,
      body: `Please find attached the final report of the meeting “${title}”, held in ${city} on ${dates}.`,
    }),
    asked: (replyBy) =>
      `We would be grateful for factual corrections by ${replyBy}. If you have none, you need not answer.`,
    close: (dialogue) => `With kind regards,\nThe Secretariat of the ${dialogue}`,
  },
  fr: {
    greeting: "Chères et chers collègues,",
    draft: ({ title, city, dates }, number) => ({
      subject: `${title}, ${city}, ${dates} : projet de rapport`,
      body: `Vous trouverez ci-joint le projet n° ${number} du rapport de la réunion « ${title} », tenue à ${city} (${dates}). Sa diffusion a été autorisée.`,
    }),
    final: ({ title, city, dates }) => ({
      subject: `${title}, ${city}, ${dates} : rapport final`,
      body: `Vous trouverez ci-joint le rapport final de la réunion « ${title} », tenue à ${city} (${dates}).`,
    }),
    asked: (replyBy) =>
      `Nous vous saurions gré de nous adresser vos corrections factuelles avant le ${replyBy}. Si vous n’en avez pas, aucune réponse n’est nécessaire.`,
    close: (dialogue) => `Veuillez agréer nos salutations distinguées.\nLe Secrétariat, ${dialogue}`,
  },
  ru: {
    greeting: "Уважаемые коллеги!",
    draft: ({ title, city, dates }, number) => ({
      subject: `${title}, ${city}, ${dates}: проект доклада`,
      body: `Направляем Вам проект № ${number} доклада о совещании «${title}» (${city}, ${dates}). Его рассылка разрешена.`,
    }),
    final: ({ title, city, dates }) => ({
      subject: `${title}, ${city}, ${dates}: окончательный доклад`,
      body: `Направляем Вам окончательный доклад о совещании «${title}» (${city}, ${dates}).`,
    }),
    asked: (replyBy) =>
      `Просим направить фактические исправления в следующий срок: ${replyBy}. Если исправлений нет, отвечать не нужно.`,
    close: (dialogue) => `С уважением,\nСекретариат, ${dialogue}`,
  },
  ar: {
    greeting: "الزملاء الأعزاء،",
    draft: ({ title, city, dates }, number) => ({
      subject: `${title}، ${city}، ${dates}: مشروع التقرير`,
      body: `نرفق طيه المشروع رقم ${number} لتقرير اجتماع «${title}» (${city}، ${dates}). وقد أُجيز تعميمه.`,
    }),
    final: ({ title, city, dates }) => ({
      subject: `${title}، ${city}، ${dates}: التقرير النهائي`,
      body: `نرفق طيه التقرير النهائي لاجتماع «${title}» (${city}، ${dates}).`,
    }),
    asked: (replyBy) =>
      `نرجو موافاتنا بالتصويبات الوقائعية في موعد أقصاه ${replyBy}. ولا حاجة إلى الرد إن لم تكن لديكم تصويبات.`,
    close: (dialogue) => `مع أطيب التحيات،\nالأمانة، ${dialogue}`,
  },
};

/** "7–8 May 2018", "7–8 mai 2018". */
function datesIn({ startsOn, endsOn }: Covered["meeting"], language: Language): string {
  if (language === "en") return dateRangeText(startsOn, endsOn, "en-GB");
  const at = (day: IsoDate) => new Date(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" });
  // The house joins days without spaces.
  return format.formatRange(at(startsOn), at(endsOn)).replaceAll(/(?<=\d)\s*–\s*(?=\d)/gu, "–");
}
