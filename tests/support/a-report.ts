import { pointLetter } from "#domain/report/numbering.ts";
import type { Paragraph, Report, ReportPoint } from "#domain/report/report.ts";

/** A draft of the size and shape of the Sarajevo report: 14 paragraphs, the twelfth with 26 points. */
export function aReport(overrides: Partial<Report> = {}): Report {
  return {
    id: "sarajevo-2018-report",
    dialogue: "Budapest Process",
    symbol: "BP/JWG/2018/2",
    title: "Joint meeting of the Silk Routes and South East European Working Groups",
    paper: "Report",
    placeAndDates: "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018",
    facts: [
      { label: "Status", value: "Draft 3, cleared by the Chair for circulation" },
      { label: "Issued", value: "14 May 2018" },
      { label: "Host", value: "Bosnia and Herzegovina" },
      { label: "Chair", value: "Turkey, Chair of the Budapest Process and of the Silk Routes Working Group" },
      { label: "Mandate", value: "Istanbul Ministerial Declaration (2013), priority area 4" },
    ],
    state: { kind: "draft", number: 3, replyBy: "Factual corrections by Friday 25 May 2018, 17:00 (Vienna)" },
    issuedOn: "2018-05-14",
    meetingKind: "joint working group meeting",
    language: "en-GB",
    paragraphs: sarajevo,
    designations: [],
    ...overrides,
  };
}

/** The same report as it was issued. */
export function aFinalReport(overrides: Partial<Report> = {}): Report {
  return aReport({
    state: { kind: "final" },
    issuedOn: "2018-06-11",
    facts: [
      { label: "Status", value: "Final" },
      { label: "Issued", value: "11 June 2018, on the responsibility of the Chair" },
      ...aReport().facts.slice(2),
    ],
    disclaimer: "This summary of the discussion binds none of the countries and organisations that took part.",
    ...overrides,
  });
}

/** One numbered paragraph; the id follows from the number. */
export function aParagraph(overrides: Partial<Paragraph> & { readonly number: number }): Paragraph {
  return {
    id: `paragraph-${overrides.number}`,
    kind: "free",
    text: `Paragraph ${overrides.number}.`,
    sentences: [],
    points: [],
    footnotes: [],
    speakers: [],
    sources: [],
    ...overrides,
  };
}

/** Points lettered as Word letters them. */
export function points(...texts: readonly string[]): ReportPoint[] {
  return texts.map((text, index) => ({ id: `point-${index + 1}`, letter: pointLetter(index), text, sources: [] }));
}

/** As many paragraphs as a very long report has, each of some 570 characters, as when speed was tried. */
export function aLongReport(count: number): Report {
  const text = (sarajevo[6]?.text ?? "").slice(0, 570);
  const paragraphs = Array.from({ length: count }, (_, index) => aParagraph({ number: index + 1, text }));
  return aReport({ paragraphs });
}

const attendance =
  "The meeting was attended by 60 participants from 29 countries – Albania, Armenia, Australia, Austria, Azerbaijan, Bangladesh, Belarus, Bosnia and Herzegovina, Bulgaria, the Czech Republic, France, Georgia, Germany, Hungary, Iraq, Italy, the former Yugoslav Republic of Macedonia, Moldova, Montenegro, the Netherlands, Pakistan, Poland, Romania, Serbia, Sweden, Switzerland, Turkey, Ukraine and the United Kingdom – and from the Bali Process, Caritas, the International Centre for Migration Policy Development (ICMPD), the International Organization for Migration (IOM), Koç University, Samuel Hall and the United Nations High Commissioner for Refugees (UNHCR).";

const sarajevo: readonly Paragraph[] = [
  aParagraph({
    number: 1,
    kind: "opening",
    heading: "Opening and participation",
    text: "The Silk Routes and the South East European Working Groups of the Budapest Process met jointly in Sarajevo, Bosnia and Herzegovina, on 7–8 May 2018.",
  }),
  aParagraph({
    number: 2,
    kind: "mandate",
    text: "The meeting was devoted to priority area 4 of the Istanbul Ministerial Declaration on a Silk Routes Partnership for Migration. The yearly theme of return and reintegration goes back to the senior officials who met in Antalya in December 2016. Sofia had looked at what makes return difficult; Sarajevo was to look at what has worked, and at what the region can do together.",
  }),
  aParagraph({
    number: 3,
    kind: "participants",
    text: attendance,
    footnotes: [
      {
        at: attendance.indexOf(" –"),
        text: "As registered. Afghanistan took the floor (paragraph 11) and is not on the list of participants.",
      },
    ],
  }),
  aParagraph({
    number: 4,
    kind: "opening",
    text: "Bosnia and Herzegovina (Host) opened the meeting and Turkey (Chair of the Budapest Process and of the Silk Routes Working Group) welcomed the participants. The Secretariat looked back at Sofia, where the theme was first taken up in December 2017, and went through the aims and questions of the two days.",
  }),
  aParagraph({
    number: 5,
    kind: "scene-setting",
    heading: "Setting the scene",
    text: "Samuel Hall proposed yardsticks by which a return can be called a success for the person, the family and the place. Koç University drew the line from migration through integration to return, and warned against taking it for a straight one. In the discussion, Australia asked what exactly should last when reintegration is called sustainable. Pakistan wished for steadier talks between those who host and those who receive. Bangladesh asked what comes after the first year; in reply, attention was drawn to causes that no return programme removes. The Netherlands set out what a host is answerable for and until when. ICMPD spoke for watching what happens after arrival, lest people set out again.",
  }),
  aParagraph({
    number: 6,
    kind: "session",
    heading: "Session 1: Good practices for voluntary return",
    text: "In Session 1, Bosnia and Herzegovina described how its sector for readmission receives people and issues their permits. Turkey reported on assisted voluntary return and reintegration (AVRR) under its Directorate General of Migration Management, and on how readily a smuggler is believed where an office is not. Serbia introduced its new asylum law, with temporary protection. IOM placed return inside migration policy as a whole, beside protection, legal ways in and firm rules on irregular entry. Germany showed its information portal with a telephone line, and a grant open to returnees from 45 countries. France explained the grants of its office for immigration and integration (OFII), paid out by offices of its own abroad.",
  }),
  aParagraph({
    number: 7,
    kind: "plenary",
    text: "In plenary, Germany said that its campaigns abroad had been built as an answer to that lack of trust. ICMPD was glad to see so many different models side by side. The Bali Process asked countries to tell people the same thing. France named those whom OFII serves: refused asylum seekers, students out of status and others without papers. Bosnia and Herzegovina came back to a regional line on AVRR and on what moves people to return of their own accord.",
  }),
  aParagraph({
    number: 8,
    kind: "session",
    heading: "Session 2: Good practices for sustainable reintegration",
    text: "In Session 2, IOM spoke of the strain that very large returns along the Silk Routes put on any orderly AVRR programme, and of projects that help the village as well as the returnee. Pakistan presented the Overseas Pakistanis Foundation and a centre that finds work and housing for those who come home. Georgia works with non-governmental organisations, which reach places its own offices do not. Caritas introduced a network of partner organisations in Europe and in countries of origin, and advice given before the journey. Bosnia and Herzegovina takes back its nationals under readmission agreements and leaves the rest to teams in the municipalities.",
  }),
  aParagraph({
    number: 9,
    kind: "session",
    text: "When the floor was opened, Austria spoke of what diasporas can add and, on the exchange of data that IOM had asked for, of the new European rules on data protection. The Netherlands finds it hard for a case worker to reach every returnee. Caritas told how associations and administrations had learnt to trust each other. In reply to Georgia, IOM advised building up what a community can carry before many people return to it at once.",
  }),
  aParagraph({
    number: 10,
    kind: "session",
    heading: "Session 3: Special return cases – protecting the most vulnerable in the return process",
    text: "In Session 3, Sweden spoke of children: everybody means their best interests and no two authorities mean the same, so a shared platform now lets school, municipality and agency read from one page. Caritas presented criteria of vulnerability tried in three countries, some of which only apply once a person is back. Georgia described the return of pregnant and of seriously ill people. Austria recalled that each decision is measured against the principle of non-refoulement and against a person’s health and family life.",
  }),
  aParagraph({
    number: 11,
    kind: "session",
    heading: "Session 4: How to establish and maintain functional return processes within national administrations",
    text: "In Session 4, Iraq described how its migration ministry finds jobs for returnees through other ministries and the provinces. Switzerland relies on liaison officers and on the analysis of language. The former Yugoslav Republic of Macedonia reported a family reunited in Germany. Albania listed its readmission agreements, which provide for minors travelling alone. Ukraine showed its campaigns on the internet and its work with Frontex. The Bali Process spoke of its voluntary work against smuggling. Afghanistan presented the committee that steers its policy on displacement and return. In the discussion, Turkey turned to root causes and Pakistan asked who stops a smuggler at a border.",
  }),
  aParagraph({
    number: 12,
    kind: "chair-points",
    heading: "Points summarised by the Chair",
    text: "In closing, the Chair summarised the following points:",
    points: points(
      "Return belongs to the management of migration as a whole.",
      "Reintegration is now measured in health and peace of mind as well as in income.",
      "A plan for the months after arrival should be ready before departure.",
      "What happens in the country of origin has to be watched if anybody is to know whether reintegration works.",
      "Those who share a burden do not pass it on.",
      "Neighbours who work together identify people sooner and return them with fewer mistakes.",
      "Centres that answer in a returnee’s own language are worth their cost.",
      "Finding people, and asking for their papers in time, takes buildings, staff and calendars.",
      "Donors and non-governmental organisations can train officials and carry a campaign.",
      "A grant does most if it is offered early.",
      "Land and housing need clear law; in the first months health care and an introduction to an employer matter more than money.",
      "Counselling and language lessons help people to come home.",
      "Returnees do well in trades that already exist where they settle.",
      "Reintegration begins before departure and has to bear more than one wave.",
      "A minor alone needs a guardian and an authority, both known by name.",
      "Vulnerable people are of many kinds; victims of trafficking are one of them.",
      "Criteria of vulnerability are needed – medical, social and economic – and so are the means of the country of origin to act on them.",
      "What works for vulnerable returnees in one country has to be cut to the measure of the next.",
      "Referral helps if it is used often enough to be known.",
      "Being prepared means control and work on causes.",
      "An interview comes before a package, and the package follows from the interview.",
      "In a crisis the most vulnerable need people who are trained for them.",
      "National escorts and ombudsmen should be trained.",
      "Readmission and easier visas can be agreed together.",
      "Migration partnerships give return its place among other matters.",
      "Schools are where awareness begins.",
    ),
  }),
  aParagraph({
    number: 13,
    kind: "follow-up",
    heading: "Follow-up and thanks",
    text: "The Chairs and the Secretariat will see whether a further meeting on the theme can be held before the end of 2018, and will write to the network.",
  }),
  aParagraph({
    number: 14,
    kind: "thanks",
    text: "The Host, the Chair and the Secretariat thanked the participants. The Secretariat will circulate a summary to the network of the Budapest Process.",
  }),
];
