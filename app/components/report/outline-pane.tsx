import type { DeskOnReport } from "#app/components/report/report-on-page.ts";
import { LineList } from "#app/components/report/line-list.tsx";
import { NotReflectedForms } from "#app/components/report/not-reflected-forms.tsx";
import { OfferList } from "#app/components/report/offer-list.tsx";
import { LinkAct } from "#app/components/report/link-act.tsx";
import type { OutlinePart } from "#app/components/report/report-outline.tsx";
import { ReportOutline } from "#app/components/report/report-outline.tsx";
import { SaidBy } from "#app/components/report/said.tsx";
import { useGoTo } from "#app/components/report/use-go-to.ts";
import { useText } from "#app/locales/use-text.ts";
import { useRef } from "react";

/** The parts of the report, and under them what of the record does not stand in the text or stands there otherwise. */
export function OutlinePane({
  home,
  outline,
  desk,
  goTo,
}: {
  home: string;
  outline: readonly OutlinePart[];
  desk?: Pick<DeskOnReport, "sides" | "sources" | "mayWrite" | "draft">;
  goTo?: (id: string) => void;
}) {
  const text = useText();
  const pane = useRef<HTMLDivElement>(null);
  useGoTo(pane, goTo);
  return (
    <div className="pane side outline" ref={pane}>
      <ReportOutline parts={desk?.sides.outline ?? outline} />
      {desk && (
        <>
          <OfferList home={home} offers={desk.sides.offers} chips={desk.sources} mayWrite={desk.mayWrite} />
          <LineList title={text("report.missing")} lines={desk.sides.notReflected} chips={desk.sources}>
            {(line) => desk.mayWrite && <NotReflectedForms home={home} line={line} />}
          </LineList>
          <LineList title={text("report.missing_besides")} lines={desk.sides.others} chips={desk.sources}>
            {(line) => desk.mayWrite && <NotReflectedForms home={home} line={line} />}
          </LineList>
          <LineList title={text("report.to_draft")} lines={desk.sides.toDraft} chips={desk.sources}>
            {(line) => (
              <>
                {line.isFragment && <span className="sub">{text("report.fragment")}</span>}
                {desk.mayWrite && <NotReflectedForms home={home} line={line} />}
              </>
            )}
          </LineList>
          <LineList title={text("report.left_out")} lines={desk.sides.leftOut} chips={desk.sources}>
            {(line) => (
              <>
                <SaidBy {...line} />
                {desk.mayWrite && (
                  <LinkAct action={`${home}/report/left-out/withdrawal`} name="intervention" value={line.id}>
                    {text("report.put_back_line")}
                  </LinkAct>
                )}
              </>
            )}
          </LineList>
        </>
      )}
    </div>
  );
}
