import { checkFile, type Compared, type FileAnswer } from "#app/verify/check-file.ts";
import { Facts } from "#app/components/facts.tsx";
import type { CheckedVersion, CheckOnPage } from "#app/components/versions/check-on-page.ts";
import { FileAnswerCard } from "#app/components/versions/file-answer.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { TextHash } from "#app/components/versions/text-hash.tsx";
import { useDays } from "#app/components/use-days.ts";
import { VersionStateWords } from "#app/components/versions/version-state.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { DragEvent } from "react";
import { useState } from "react";

/** Is this the approved text? A file is compared here, in the browser, and sent nowhere. */
export function CheckPage({ page }: { page: CheckOnPage }) {
  const text = useText();
  const days = useDays();
  const [answer, setAnswer] = useState<FileAnswer | "reading">();
  const take = (file: File | undefined) => {
    if (!file) return;
    setAnswer("reading");
    checkFile(file, [comparedTo(page), ...page.others.map(comparedTo)]).then(setAnswer, () =>
      setAnswer({ kind: "unread", fault: "no text" }),
    );
  };
  return (
    <div className="check-paper">
      <h1>{text(page.state === "issued" ? "check.title_issued" : "check.title")}</h1>
      <Facts
        facts={[
          {
            label: text("check.paper"),
            value: <RecordText>{`${page.paper}, ${page.title}, ${page.placeAndDates}`}</RecordText>,
          },
          {
            label: text("version.version"),
            value: (
              <>
                {page.state === "issued" ? text("check.final") : text("version.name", { number: page.number })}
                {page.symbol !== undefined && (
                  <>
                    {" · "}
                    <RecordText>{page.symbol}</RecordText>
                  </>
                )}{" "}
                <VersionStateWords state={page.state} />{" "}
                {text.rich("check.since", { day: <RecordText>{days.day(page.since)}</RecordText> })}
              </>
            ),
          },
          ...(page.chair === undefined
            ? []
            : [{ label: text("check.chair"), value: <RecordText>{page.chair}</RecordText> }]),
          {
            label: text("version.hash"),
            value: (
              <>
                <TextHash sha256={page.sha256} /> <a href={page.textHref}>{text("check.plain")}</a>
              </>
            ),
          },
        ]}
      />
      <FileDrop take={take} />
      <div role="status">
        {answer === "reading" && <p>{text("check.reading")}</p>}
        {answer !== undefined && answer !== "reading" && <FileAnswerCard answer={answer} page={page} />}
      </div>
    </div>
  );
}

function FileDrop({ take }: { take: (file: File | undefined) => void }) {
  const text = useText();
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="drop" onDrop={dropped} onDragOver={(event) => event.preventDefault()}>
      <label htmlFor="checked-file">{text("check.drop")}</label>
      <input
        id="checked-file"
        type="file"
        accept=".docx"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file, saved anew, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <noscript>{text("check.needs_script")}</noscript>
    </div>
  );
}

const comparedTo = ({ textHref, sha256, files }: CheckedVersion): Compared => ({
  ...{ sha256, files },
  text: () => fetchText(textHref),
});

async function fetchText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.text();
}
