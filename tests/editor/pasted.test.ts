import { pastedHtml, pastedText, wordsOfPasted } from "#app/editor/pasted.ts";
import { pastedParts } from "#domain/interventions/pasted-parts.ts";
import { withDOM } from "@lexical/headless/dom";
import { describe, expect, it } from "vitest";

/** What was copied, and what may stand in a note of it. */
const samples: readonly { readonly from: string; readonly html: string; readonly words: readonly string[] }[] = [
  {
    from: "Word",
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
      <body><!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=EN-GB>Serbia<o:p></o:p></span></b>
      presented&nbsp;its new law</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraph>in force by June</p><!--EndFragment--></body></html>`,
    words: ["Serbia presented its new law", "in force by June"],
  },
  {
    from: "Outlook",
    html: `<div class="WordSection1"><p class="MsoNormal">Dear all,<br>our statement:</p><div><p>First point</p></div></div>`,
    words: ["Dear all,", "our statement:", "First point"],
  },
  {
    from: "Google Docs",
    html: `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Bold</span><span> and not</span></p></b>`,
    words: ["Bold and not"],
  },
  {
    from: "a list and a table",
    html: `<ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table>`,
    words: ["one", "two", "a b"],
  },
  {
    from: "a script",
    html: `<p onclick="alert(1)">before<script>alert(1)</script> after</p>`,
    words: ["before after"],
  },
  { from: "a link that runs", html: `<a href="javascript:alert(1)">read this</a>`, words: ["read this"] },
  { from: "a picture with a handler", html: `<img src=x onerror=alert(1)>seen`, words: ["seen"] },
  {
    from: "a frame and an object",
    html: `<iframe srcdoc="<p>inside</p>"></iframe><object data="x">o</object>said`,
    words: ["said"],
  },
  {
    from: "a drawing that runs",
    html: `<svg onload="alert(1)"><text>drawn</text></svg>said`,
    words: ["said"],
  },
  {
    from: "a style",
    html: `<style>body{background:url(//evil)}</style><p style="background:url(//evil)">said</p>`,
    words: ["said"],
  },
  {
    from: "words nobody sees",
    html: `<p>seen<span style="display:none">hidden</span><span hidden>too</span></p>`,
    words: ["seen"],
  },
  { from: "a template", html: `<template><p>later</p></template><p>now</p>`, words: ["now"] },
  { from: "controls", html: `<p>a\u0001b\ufffec</p>`, words: ["abc"] },
  { from: "Arabic", html: `<p dir="rtl">قال <b>المندوب</b></p>`, words: ["قال المندوب"] },
  { from: "tabs and lines", html: `<p>one\n\t two</p>`, words: ["one two"] },
  { from: "a deep nest", html: `${"<div>".repeat(400)}deep${"</div>".repeat(400)}`, words: ["deep"] },
];

describe("what is pasted", () => {
  it.each(samples)("from $from is its words, in paragraphs", ({ html, words }) => {
    expect(paragraphsOf(html).map(wordsOfPasted)).toEqual(words);
  });

  it("keeps bold, italics and underlining, and no other look", () => {
    const [runs] = paragraphsOf(
      `<p><b>b</b> <em>i</em> <u>u</u> <a href="/x"><u>link</u></a> <s style="color:red">s</s></p>`,
    );
    expect(runs?.map(({ text, isBold, isItalic, isUnderlined }) => [text, isBold, isItalic, isUnderlined])).toEqual([
      ["b", true, false, false],
      [" ", false, false, false],
      ["i", false, true, false],
      [" ", false, false, false],
      ["u", false, false, true],
      [" ", false, false, false],
      ["link", false, false, false],
      [" ", false, false, false],
      ["s", false, false, false],
    ]);
  });

  it("as text is one paragraph a line, without empty ones", () => {
    expect(pastedText("one\r\n\r\ntwo\u2028three").map(wordsOfPasted)).toEqual(["one", "two", "three"]);
  });
});

describe("a pasted text in which several speak", () => {
  const speakers = [
    { party: "SRB", names: ["Serbia", "SRB"] },
    { party: "BIH", names: ["Bosnia and Herzegovina", "BiH"] },
    { party: "ITA", names: ["Italy", "IT"] },
    { party: "TUR", names: ["Türkiye"] },
  ];

  it("is cut where a paragraph begins with a name of the register", () => {
    expect(
      pastedParts(
        [
          "Session 2",
          "Serbia: new law",
          "in force by June",
          "BOSNIA AND HERZEGOVINA",
          "asked",
          "Italy thanked the host",
          "TURKIYE: agreed",
        ],
        speakers,
      ),
    ).toEqual([
      { paragraphs: ["Session 2"] },
      { party: "SRB", paragraphs: ["new law", "in force by June"] },
      { party: "BIH", paragraphs: ["asked"] },
      { party: "ITA", paragraphs: ["Italy thanked the host"] },
      { party: "TUR", paragraphs: ["agreed"] },
    ]);
  });

  it("is not cut at words that only begin like a name", () => {
    expect(pastedParts(["Serbian officials came", "It was late", "Italy’s view"], speakers)).toEqual([
      { paragraphs: ["Serbian officials came", "It was late", "Italy’s view"] },
    ]);
  });
});

function paragraphsOf(html: string) {
  return withDOM(({ DOMParser }) => pastedHtml(new DOMParser().parseFromString(html, "text/html")));
}
