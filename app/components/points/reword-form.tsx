import type { ClosingPaperOnPage } from "#app/components/points/closing-paper-on-page.ts";
import type { KeptActs } from "#app/components/points/use-kept-acts.ts";
import { withStorage } from "#app/components/tab-storage.ts";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { longestPoint } from "#domain/points/point-text.ts";
import type { FormEvent } from "react";
import { useEffect, useRef } from "react";

type Props = {
  readonly point: LetteredPoint;
  readonly page: ClosingPaperOnPage;
  readonly address: string;
  readonly kept: KeptActs;
  /** What was typed before and could not be kept. */
  readonly typed?: string;
  readonly onDone: () => void;
};

/** A point in the Chair's own words, or in an adviser's; what is typed stays on the tablet until it is kept. */
export function RewordForm({ point, page, address, kept, typed, onDone }: Props) {
  const text = useText();
  const { id, letter, said, text: prepared, revision } = point;
  const field = useRef<HTMLTextAreaElement>(null);
  const key = `${page.keptAs} ${id}`;
  // What was typed before the page was loaded anew; the storage exists only in the browser.
  useEffect(() => {
    if (!field.current) return;
    field.current.value = withStorage((storage) => storage.getItem(key)) ?? field.current.value;
    field.current.focus();
  }, [key]);
  const leave = () => {
    withStorage((storage) => storage.removeItem(key));
    onDone();
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const words = field.current?.value.trim() ?? "";
    if (words === "") return;
    if (words !== said) kept.add({ pointId: id, revision, wish: { text: words } });
    leave();
  };
  return (
    <form className="reword" method="post" action={address} onSubmit={keep}>
      <input type="hidden" name="revision" value={revision} />
      <textarea
        ref={field}
        className="document"
        name="text"
        dir="auto"
        rows={3}
        required
        maxLength={longestPoint}
        defaultValue={typed ?? said}
        aria-label={text("closing.words_of", { letter })}
        onChange={({ target }) => withStorage((storage) => storage.setItem(key, target.value))}
      />
      <div className="acts">
        <button className="button primary" type="submit">
          {text(page.mayWrite ? "closing.keep" : "closing.propose")}
        </button>
        <a
          className="button"
          href={`${page.home}/closing-paper`}
          onClick={(event) => {
            event.preventDefault();
            leave();
          }}
        >
          {text("closing.as_it_was")}
        </a>
      </div>
      {prepared !== said && (
        <p className="small quiet">
          {text("closing.prepared")}{" "}
          <bdi className="document" data-record="" dir="auto">
            {prepared}
          </bdi>
        </p>
      )}
    </form>
  );
}
