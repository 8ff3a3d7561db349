import { Key } from "#app/components/room/key.tsx";
import { CaptureHeadMore } from "#app/components/room/capture-head-more.tsx";
import { Choice } from "#app/components/room/choice.tsx";
import { isUnnamed, withMark } from "#app/components/room/head-of.ts";
import { headFields } from "#app/components/room/noting.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { captureMarks } from "#domain/interventions/capture.ts";
import { letters } from "#domain/interventions/room-keys.ts";
import { capacities, interventionKinds } from "#domain/record/record.ts";
import { reportingVerbs } from "#domain/report/reporting-verbs.ts";

/** Who, for what, with which verb, in which capacity: in the order in which it is said. Each change takes effect at once. */
export function CaptureHeadFields({ capture }: { capture: CaptureShown }) {
  const text = useText();
  const { names, acts } = useRoomDesk();
  const { head } = capture.text;
  const { kind, verb, capacity, pinned, marks } = head;
  const change = (changed: Parameters<typeof acts.change>[1]) => acts.change(capture.id, changed);
  const speaker = names.speakerOf(head);
  // A verb that came with a record stays to be chosen.
  const verbs =
    verb === undefined || reportingVerbs.some((known) => known === verb) ? reportingVerbs : [verb, ...reportingVerbs];
  return (
    <>
      <div className="fields">
        <span className="field across">
          <span className="label" id={`${headFields.who}-label`}>
            {text("capture.who")}
          </span>
          <button
            className="button who"
            type="button"
            id={headFields.who}
            aria-labelledby={`${headFields.who}-label ${headFields.who}`}
            onClick={() => acts.findFor(capture.id)}
          >
            <span data-record={speaker && ""}>
              {speaker ? `${speaker.code ?? ""} ${speaker.name}`.trim() : text("capture.not_identified")}
            </span>
            {isUnnamed(head) && <Key of="F8" />}
          </button>
        </span>
        <Choice
          id={headFields.kind}
          label={text("capture.kind")}
          value={kind}
          onChoose={(chosen) => change({ kind: interventionKinds.find((known) => known === chosen) ?? kind })}
        >
          {interventionKinds.map((known) => (
            <option key={known} value={known}>
              {text(`intervention.${known}`)}
            </option>
          ))}
        </Choice>
        <Choice
          id={headFields.verb}
          label={text("capture.verb")}
          value={verb ?? ""}
          onChoose={(chosen) => change({ verb: chosen === "" ? undefined : chosen })}
        >
          <option value="">{text("room.verb_in_line")}</option>
          {verbs.map((known) => (
            <option key={known} value={known} data-record="" lang="en">
              {known}
            </option>
          ))}
        </Choice>
        <Choice
          id={headFields.capacity}
          label={text("capture.capacity")}
          value={capacity ?? ""}
          onChoose={(chosen) => change({ capacity: capacities.find((known) => known === chosen) })}
        >
          <option value="">{text("capture.capacity_unsaid")}</option>
          {capacities.map((known) => (
            <option key={known} value={known}>
              {text(`capacity.${known}`)}
            </option>
          ))}
        </Choice>
        <button className="button pin" type="button" aria-pressed={pinned === true} onClick={() => acts.what("pin")}>
          {text(pinned === true ? "capture.pinned" : "room.pin")} <Key of={`F9 ${letters.get("pin") ?? ""}`} />
        </button>
      </div>
      <div className="marks" role="group" aria-label={text("room.marks")}>
        {captureMarks.map((mark) => (
          <button
            key={mark}
            className="button mark"
            type="button"
            aria-pressed={marks?.includes(mark) === true}
            onClick={() => change({ marks: withMark(marks, mark) })}
          >
            {text(`capture_mark.${mark}`)} <Key of={`F9 ${letters.get(mark) ?? ""}`} />
          </button>
        ))}
      </div>
      <CaptureHeadMore capture={capture} />
    </>
  );
}
