import { useDraftRoom, useDraftState } from "#app/collab/use-draft-room.ts";
import { DeskPanes } from "#app/components/report/desk-panes.tsx";
import { DraftSaved } from "#app/components/report/draft-saved.tsx";
import { chipsOf, headingsOf, marksOf, sourcesAt } from "#app/components/report/drawn-on-draft.ts";
import type { ReportDeskProps } from "#app/components/report/report-desk-props.ts";
import type { FindingOnPage } from "#app/components/report/report-on-page.ts";
import { ReferencePicker } from "#app/components/report/reference-picker.tsx";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { useReportSides } from "#app/components/report/use-report-sides.ts";
import type { DraftCaret, DraftEditor, DraftEditorProps, DraftHandle } from "#app/editor/draft-editor.client.tsx";
import { useDraftEditor } from "#app/editor/draft-editor.tsx";
import { useCallback, useEffect, useMemo, useRef, useState, type Ref } from "react";
import type { Awareness } from "y-protocols/awareness";

/** Beyond that the line is down, and the server is asked about what it has. */
const patience = 10_000;

/** The desk with the draft open in its editor; until that is there, and without scripts, the text as it will print. */
export function DraftDesk({ page, desk: first, notice, begunAt }: ReportDeskProps & { readonly begunAt: string }) {
  const { home, report } = page;
  const draft = useDraftRoom({ personId: first.me, meetingId: first.meetingId, begunAt });
  const state = useDraftState(draft);
  const Editor = useDraftEditor();
  const editor = useRef<DraftHandle>(null);
  const [unit, setUnit] = useState<string>();
  const isStored = useCallback(async () => draft?.whenSent(patience), [draft]);
  const { sides, wrote } = useReportSides(home, first, isStored);
  const desk = { ...first, sides };

  useEffect(() => {
    draft?.doc.on("update", wrote);
    return () => draft?.doc.off("update", wrote);
  }, [draft, wrote]);
  const attach = useCallback(
    (awareness: Awareness) => draft?.carets.attach(draft.document, awareness) ?? (() => undefined),
    [draft],
  );
  const headings = useMemo(() => headingsOf(report), [report]);
  const chips = useMemo(() => chipsOf(report, first.sources), [report, first.sources]);
  const marks = useMemo(() => marksOf(sides), [sides]);
  const onCaret = useCallback((caret: DraftCaret | undefined) => setUnit(caret?.unit), []);
  const sentence = useMemo(() => (unit === undefined ? undefined : sourcesAt(unit, report)), [unit, report]);
  const goTo = useCallback((id: string) => editor.current?.goTo(id), []);
  const came = useCallback(
    (fingerprint: string) => {
      const place = sides.findings.find((finding) => finding.fingerprint === fingerprint)?.place;
      if (place) editor.current?.show(place.lineId);
    },
    [sides],
  );
  const linesNow = useCallback(() => editor.current?.lines() ?? [], []);
  const refer = useCallback((lineId: string) => {
    editor.current?.insertReference(lineId);
    editor.current?.focus();
  }, []);
  const apply = ({ place, quote, replacement }: FindingOnPage) =>
    place !== undefined &&
    replacement !== undefined &&
    editor.current?.replace(place.lineId, place.from, place.to, replacement, quote) === true;

  const isOpen = draft && state?.hasCome && Editor;
  return (
    <DeskPanes
      {...{ page, desk, notice, sentence, came }}
      {...(isOpen && { goTo, apply })}
      saved={state && <DraftSaved state={state} />}
    >
      {isOpen && state.mayWrite && <ReferencePicker linesNow={linesNow} onChosen={refer} />}
      <ReportPaper
        report={report}
        chips={desk.sources}
        written={
          isOpen && (
            <Written
              editor={Editor}
              handle={editor}
              doc={draft.doc}
              language={report.language}
              isEditable={state.mayWrite}
              findings={marks}
              telling={desk.telling}
              {...{ attach, headings, chips, onCaret }}
            />
          )
        }
      />
    </DeskPanes>
  );
}

type WrittenProps = DraftEditorProps & {
  readonly editor: typeof DraftEditor;
  readonly handle: Ref<DraftHandle>;
};

/** The editor, whose code came after the page. */
function Written({ editor: Editor, handle, ...props }: WrittenProps) {
  return <Editor ref={handle} {...props} />;
}
