import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";

/** Counts stand after a colon, so that no noun has to follow its number's case. */
export const russian: MeetingPaperWords = {
  ...{ page: "Стр. ", of: " из ", secretariat: "Секретариат" },
  secretariatOf: (dialogue) => `Секретариат, ${dialogue}`,
  courtesy: { Mr: "г-н", Ms: "г-жа", "H.E. Mr": "Е.П. г-н", "H.E. Ms": "Е.П. г-жа", "": "" },
  capacity: { national: "", chair: "председатель", host: "принимающая сторона", secretariat: "Секретариат" },
  agenda: {
    title: {
      ...{ public: "Повестка дня", annotated: "Аннотированная повестка дня" },
      script: "Сценарий для председателя",
    },
    ...{ version: "Версия", draft: "Проект, не опубликован", times: "Время", time: "Время" },
    asOf: (on) => `По состоянию на ${on}`,
    released: (number, on) => `Ред. ${number} от ${on}`,
    replaces: (on) => `заменяет редакцию от ${on}`,
    timesOf: (city, offset) => `Указано местное время: ${city} (${offset}).`,
    day: (number, date) => `День ${number} – ${date}`,
    undated: "Время ещё не назначено",
    session: (number) => `Заседание ${number}`,
    continued: "продолжение",
    kind: {
      ...{ opening: "Открытие", "scene-setting": "Вводные доклады", session: "Заседание" },
      ...{ plenary: "Общая дискуссия", closing: "Закрытие", break: "Перерыв" },
    },
    toBeConfirmed: "подлежит подтверждению",
    minutes: (count) => `${count} мин`,
    ...{ moderator: "Модератор", question: "Вопрос", note: "Примечание", empty: "В программе пока нет заседаний." },
  },
  script: {
    quoted: (text) => `«${text}»`,
    meetingIsOpen: "Объявляю встречу открытой и приветствую всех участников.",
    thanksTo: (host) => `Благодарим принимающую сторону: ${host}.`,
    opens: (session) => `Переходим к следующему пункту: ${session}.`,
    goesOn: (session) => `Продолжаем работу: ${session}.`,
    moderates: (name) => `Передаю слово модератору: ${name}.`,
    floorIsOpen: "Открываем обсуждение. Пожалуйста, поднимите таблички.",
    thanks: "Благодарю всех выступивших.",
    again: (at) => `Мы продолжим в ${at}.`,
    nextDay: (at) => `Мы продолжим завтра в ${at}.`,
    meetingIsClosed: "Благодарю принимающую сторону, делегации, переводчиков и Секретариат. Объявляю встречу закрытой.",
  },
  participants: {
    ...{ title: "Список участников", totalLabel: "Всего" },
    total: ({ people, states, others, hasDesignation }) =>
      [
        ...(people === undefined ? [] : [`участников: ${people}`]),
        ...(hasDesignation
          ? [`делегаций: ${states + others}`]
          : [...(states === 0 ? [] : [`стран: ${states}`]), ...(others === 0 ? [] : [`организаций: ${others}`])]),
      ].join("; "),
    ...{ name: "Имя", function: "Должность", institution: "Учреждение" },
    group: { states: "Страны", europeanUnion: "Европейский союз", organisations: "Организации" },
    unnamed: (count, isOnly) => `${isOnly ? "Участников" : "Без указания имени"}: ${count}`,
    empty: "Пока никто не подтверждён.",
  },
  ...{ placeCards: "Настольные таблички", badges: "Нагрудные карточки" },
  signIn: { title: "Регистрационный лист", signature: "Подпись", session: "Заседание" },
  facts: {
    ...{ meeting: "Встреча", place: "Место", dates: "Даты", host: "Принимающая сторона", chair: "Председатель" },
    ...{ mandate: "Мандат", quota: "Делегация", replyBy: "Ответ до", reference: "Номер", name: "Имя" },
    ...{
      birth: "Дата рождения",
      nationality: "Гражданство",
      passport: "Паспорт",
      stay: "Пребывание",
      costs: "Расходы",
    },
    people: (count) => `участников не более: ${count}`,
  },
  letter: {
    salutation: "Ваше Превосходительство,",
    closing: "Примите, Ваше Превосходительство, уверения в нашем весьма высоком уважении.",
    forSecretariat: (dialogue) => `От имени Секретариата (${dialogue})`,
    copy: (to) => `Копия: ${to}`,
  },
  invitation: {
    title: "Приглашение",
    subject: (meeting) => `Приглашение: ${meeting}`,
    invites: (dialogue) =>
      `Секретариат (${dialogue}) имеет честь пригласить вашу делегацию на встречу, сведения о которой приведены ниже.`,
    nominate: "Просим назвать состав делегации и её главу через ваше контактное лицо.",
    programme:
      "Повестка дня и концептуальная записка будут направлены отдельно. Имена и должности включаются в список участников только с согласия самих участников.",
  },
  conceptNote: {
    ...{ title: "Концептуальная записка", background: "Исходная информация", objectives: "Цели" },
    ...{ questions: "Вопросы для обсуждения", practicalities: "Организационные сведения" },
    registration: "Состав делегаций сообщают контактные лица; участники регистрируются по полученному приглашению.",
  },
  visa: {
    title: "Письмо в поддержку визы",
    subject: (name) => `Просьба о выдаче краткосрочной визы: ${name}`,
    confirms: ({ dialogue, party, meeting, where }) =>
      `Секретариат (${dialogue}) подтверждает, что указанное ниже лицо назначено делегацией (${party}) и зарегистрировано для участия во встрече: ${meeting} (${where}).`,
    passport: (number, validUntil) => `${number}, действителен до ${validUntil}`,
    asks: (travelOn) =>
      `Просим рассмотреть заявление так, чтобы поездка ${travelOn} могла состояться. Секретариат готов ответить на любые вопросы.`,
    asksInTime: "Просим рассмотреть заявление до начала встречи. Секретариат готов ответить на любые вопросы.",
  },
};
