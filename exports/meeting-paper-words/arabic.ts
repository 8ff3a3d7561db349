import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";

/** Counts stand after a colon, so that no noun has to follow its number. */
export const arabic: MeetingPaperWords = {
  ...{ page: "صفحة ", of: " من ", secretariat: "الأمانة" },
  secretariatOf: (dialogue) => `الأمانة، ${dialogue}`,
  courtesy: { Mr: "السيد", Ms: "السيدة", "H.E. Mr": "سعادة السيد", "H.E. Ms": "سعادة السيدة", "": "" },
  capacity: { national: "", chair: "الرئاسة", host: "البلد المضيف", secretariat: "الأمانة" },
  agenda: {
    title: { public: "جدول الأعمال", annotated: "جدول الأعمال المشروح", script: "دليل الرئيس لإدارة الجلسات" },
    ...{ version: "النسخة", draft: "مشروع لم يصدر بعد", times: "التوقيت", time: "الوقت" },
    asOf: (on) => `بتاريخ ${on}`,
    released: (number, on) => `التنقيح ${number} بتاريخ ${on}`,
    replaces: (on) => `يحل محل نسخة ${on}`,
    timesOf: (city, offset) => `جميع الأوقات بالتوقيت المحلي: ${city} (${offset}).`,
    day: (number, date) => `اليوم ${number} – ${date}`,
    undated: "لم يحدد الوقت بعد",
    session: (number) => `الجلسة ${number}`,
    continued: "تابع",
    kind: {
      ...{ opening: "الافتتاح", "scene-setting": "عروض تمهيدية", session: "جلسة" },
      ...{ plenary: "مناقشة عامة", closing: "الاختتام", break: "استراحة" },
    },
    toBeConfirmed: "يؤكد لاحقا",
    minutes: (count) => `${count} د`,
    ...{ moderator: "مدير الجلسة", question: "سؤال", note: "ملاحظة", empty: "لا يتضمن البرنامج جلسات بعد." },
  },
  script: {
    quoted: (text) => `«${text}»`,
    meetingIsOpen: "أعلن افتتاح الاجتماع وأرحب بكم جميعا.",
    thanksTo: (host) => `ونتوجه بالشكر إلى البلد المضيف: ${host}.`,
    opens: (session) => `ننتقل إلى: ${session}.`,
    goesOn: (session) => `نواصل: ${session}.`,
    moderates: (name) => `أعطي الكلمة لمدير الجلسة: ${name}.`,
    floorIsOpen: "باب النقاش مفتوح. يرجى رفع لوحة الاسم.",
    thanks: "أشكر جميع المتحدثين.",
    again: (at) => `نستأنف في الساعة ${at}.`,
    nextDay: (at) => `نستأنف غدا في الساعة ${at}.`,
    meetingIsClosed: "أشكر البلد المضيف والوفود والمترجمين الفوريين والأمانة. وأعلن اختتام الاجتماع.",
  },
  participants: {
    ...{ title: "قائمة المشاركين", totalLabel: "المجموع" },
    total: ({ people, states, others, hasDesignation }) =>
      [
        ...(people === undefined ? [] : [`المشاركون: ${people}`]),
        ...(hasDesignation
          ? [`الوفود: ${states + others}`]
          : [...(states === 0 ? [] : [`البلدان: ${states}`]), ...(others === 0 ? [] : [`المنظمات: ${others}`])]),
      ].join("؛ "),
    ...{ name: "الاسم", function: "الوظيفة", institution: "الجهة" },
    group: { states: "البلدان", europeanUnion: "الاتحاد الأوروبي", organisations: "المنظمات" },
    unnamed: (count, isOnly) => `${isOnly ? "المشاركون" : "دون ذكر الاسم"}: ${count}`,
    empty: "لم يقبل أي تسجيل بعد.",
  },
  ...{ placeCards: "بطاقات المقاعد", badges: "بطاقات المشاركين" },
  signIn: { title: "كشف الحضور", signature: "التوقيع", session: "الجلسة" },
  facts: {
    ...{ meeting: "الاجتماع", place: "المكان", dates: "التاريخ", host: "البلد المضيف", chair: "الرئاسة" },
    ...{ mandate: "الولاية", quota: "الوفد", replyBy: "الرد قبل", reference: "المرجع", name: "الاسم" },
    ...{ birth: "تاريخ الميلاد", nationality: "الجنسية", passport: "جواز السفر", stay: "الإقامة", costs: "التكاليف" },
    people: (count) => `المشاركون، بحد أقصى: ${count}`,
  },
  letter: {
    salutation: "تحية طيبة وبعد،",
    closing: "وتفضلوا بقبول فائق الاحترام والتقدير.",
    forSecretariat: (dialogue) => `عن الأمانة (${dialogue})`,
    copy: (to) => `نسخة إلى: ${to}`,
  },
  invitation: {
    title: "دعوة",
    subject: (meeting) => `دعوة: ${meeting}`,
    invites: (dialogue) => `تتشرف الأمانة (${dialogue}) بدعوة وفدكم إلى الاجتماع المبين أدناه.`,
    nominate: "ونكون ممتنين لو تفضلتم بتسمية أعضاء وفدكم ورئيسه عن طريق جهة الاتصال لديكم.",
    programme:
      "وسيرسل جدول الأعمال والمذكرة المفاهيمية على حدة. ولا تدرج الأسماء والوظائف في قائمة المشاركين إلا بموافقة أصحابها.",
  },
  conceptNote: {
    ...{ title: "مذكرة مفاهيمية", background: "الخلفية", objectives: "الأهداف", questions: "أسئلة توجيهية" },
    practicalities: "معلومات عملية",
    registration: "تسمي جهات الاتصال أعضاء الوفود، ويسجلون عن طريق الدعوة التي تصلهم.",
  },
  visa: {
    title: "رسالة دعم لطلب تأشيرة",
    subject: (name) => `طلب تأشيرة قصيرة الإقامة: ${name}`,
    confirms: ({ dialogue, party, meeting, where }) =>
      `تؤكد الأمانة (${dialogue}) أن الشخص المذكور أدناه قد سمي عضوا في الوفد (${party}) وأنه مسجل للمشاركة في الاجتماع التالي: ${meeting} (${where}).`,
    passport: (number, validUntil) => `${number}، صالح حتى ${validUntil}`,
    asks: (travelOn) =>
      `ونرجو النظر في الطلب في وقت يتيح السفر في ${travelOn}. والأمانة على استعداد للرد على أي استفسار.`,
    asksInTime: "ونرجو النظر في الطلب قبل موعد الاجتماع. والأمانة على استعداد للرد على أي استفسار.",
  },
};
