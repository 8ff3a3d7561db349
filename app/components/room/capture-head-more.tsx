import { Choice } from "#app/components/room/choice.tsx";
import { headFields } from "#app/components/room/noting.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useReplies } from "#app/components/room/use-replies.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { attributions, lineForms } from "#domain/record/record.ts";

/** What is needed now and then: for whom, to whom, by which part of the party, how it may be named, what the line is. */
export function CaptureHeadMore({ capture }: { capture: CaptureShown }) {
  const text = useText();
  const { page, names, acts } = useRoomDesk();
  const { answerable } = useReplies();
  const { inReplyTo, onBehalfOf, speakingBody, attribution, form } = capture.text.head;
  const change = (changed: Parameters<typeof acts.change>[1]) => acts.change(capture.id, changed);
  const behalf = typeof onBehalfOf === "string" ? onBehalfOf : onBehalfOf?.party;
  const isUsed = [inReplyTo, onBehalfOf, speakingBody, attribution].some((value) => value !== undefined);
  return (
    <details open={isUsed || undefined}>
      <summary>{text("capture.more")}</summary>
      <div className="fields">
        <Choice
          id={headFields.inReplyTo}
          label={text("capture.in_reply_label")}
          value={inReplyTo ?? ""}
          onChoose={(chosen) => change({ inReplyTo: chosen === "" ? undefined : chosen })}
        >
          <option value="">{text("capture.no_reply")}</option>
          {answerable
            .filter(({ id }) => id !== capture.interventionId)
            .map(({ id, label }) => (
              <option key={id} value={id} data-record="">
                {label}
              </option>
            ))}
        </Choice>
        <Choice
          id={headFields.onBehalfOf}
          label={text("capture.on_behalf_of")}
          value={behalf ?? ""}
          onChoose={(chosen) => change({ onBehalfOf: chosen === "" ? undefined : chosen })}
        >
          <option value="">{text("room.on_own_behalf")}</option>
          {page.parties.map(({ id }) => (
            <option key={id} value={id} data-record="">
              {names.nameOf(id)}
            </option>
          ))}
        </Choice>
        <span className="field across">
          <label className="label" htmlFor="capture-speaking-body">
            {text("capture.speaking_body")}
          </label>
          <input
            className="input"
            id="capture-speaking-body"
            dir="auto"
            defaultValue={speakingBody ?? ""}
            onBlur={({ target }) =>
              change({ speakingBody: target.value.trim() === "" ? undefined : target.value.trim() })
            }
          />
        </span>
        <Choice
          id="capture-attribution"
          label={text("capture.attribution")}
          value={attribution ?? ""}
          onChoose={(chosen) => change({ attribution: attributions.find((known) => known === chosen) })}
        >
          <option value="">{text("capture.attribution_unsaid")}</option>
          {attributions.map((known) => (
            <option key={known} value={known}>
              {text(`attribution.${known}`)}
            </option>
          ))}
        </Choice>
        <Choice
          id="capture-form"
          label={text("capture.form")}
          value={form ?? ""}
          onChoose={(chosen) => change({ form: lineForms.find((known) => known === chosen) })}
        >
          <option value="">{text("capture.form_unsaid")}</option>
          {lineForms.map((known) => (
            <option key={known} value={known}>
              {text(`line_form.${known}`)}
            </option>
          ))}
        </Choice>
      </div>
    </details>
  );
}
