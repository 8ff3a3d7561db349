import { ProgrammeToolbar } from "#app/components/programme/programme-toolbar.tsx";
import type { ProgrammeDesk as Desk } from "#app/components/programme/programme-on-page.ts";
import { SessionForm } from "#app/components/programme/session-form.tsx";
import { useSessionMoves } from "#app/components/programme/use-session-moves.ts";
import { WarningsList } from "#app/components/programme/warnings-list.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ProgrammeNews } from "#domain/programme/programme-text.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** The programme with what changes it: the days at the start, the open session and what is doubtful at the end. */
export function ProgrammeDesk({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  const { failed, ...moves } = useSessionMoves(desk);
  return (
    <>
      <ProgrammeToolbar desk={desk} />
      <Said desk={desk} news={failed ?? desk.said.news} />
      <div className="programme-desk">
        {/* A layout box: what is inside has the focus and is dragged. */}
        <div className="programme panes" role="presentation" {...moves}>
          {children}
        </div>
        <aside className="pane side no-print">
          {desk.open && <SessionForm desk={desk} session={desk.open} />}
          <WarningsList desk={desk} />
        </aside>
      </div>
    </>
  );
}

/** Why nothing was changed, and the way back from what was taken out. */
function Said({ desk, news }: { readonly desk: Desk; readonly news?: ProgrammeNews }) {
  const text = useText();
  const { said, open, home } = desk;
  const sessions = `${home}/programme/sessions`;
  const undone = said.undo
    ? { action: `${sessions}/${encodeURIComponent(said.undo)}/restoration`, words: text("programme.session_removed") }
    : said.undoItem && open?.hasRemovedItem
      ? {
          action: `${sessions}/${encodeURIComponent(open.id)}/items/restoration`,
          words: text("programme.item_removed"),
        }
      : undefined;
  return (
    <>
      {news && (
        <p className="banner stop" role="alert">
          {text(`programme.news.${news}`)}
        </p>
      )}
      {undone && (
        <div className="toast" role="status">
          <span>{undone.words}</span>
          <Form method="post" action={undone.action} discover="none">
            <input type="hidden" name="revision" value={open?.revision} />
            <button className="button" type="submit">
              {text("programme.undo")}
            </button>
          </Form>
        </div>
      )}
    </>
  );
}
