import { ItemForms } from "#app/components/programme/item-forms.tsx";
import type { ProgrammeDesk, SessionOnForm } from "#app/components/programme/programme-on-page.ts";
import { StepButtons } from "#app/components/programme/step-buttons.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { longest } from "#domain/programme/programme-text.ts";
import { sessionKinds } from "#domain/record/record.ts";
import { Form } from "@remix-run/react";

type Props = { readonly desk: ProgrammeDesk; readonly session: SessionOnForm };

/** All that is said of one session; each part is a form of its own, which works without scripts. */
export function SessionForm({ desk, session }: Props) {
  const text = useText();
  const isNew = session.revision === undefined;
  const address = `${desk.home}/programme/sessions${isNew ? "" : `/${encodeURIComponent(session.id)}`}`;
  return (
    <section className="session-form" id="session-form" aria-labelledby="session-form-title">
      <div className="pane-head">
        <h2 id="session-form-title">{isNew ? text("programme.new_session") : <SessionName session={session} />}</h2>
        {!isNew && (
          <span className="end">
            <StepButtons action={`${address}/place`} revision={session.revision} hasKeys />
          </span>
        )}
      </div>
      <Form className="fields" method="post" action={address} discover="none" key={`${session.id} ${session.revision}`}>
        <input type="hidden" name={isNew ? "id" : "revision"} value={isNew ? session.id : session.revision} />
        <SessionFields session={session} firstDay={desk.firstDay} />
        <button className="button primary" type="submit">
          {text(isNew ? "programme.add_session" : "programme.save_session")}
        </button>
      </Form>
      {!isNew && <ItemForms desk={desk} session={session} address={address} />}
      {!isNew && (
        <Form className="removal" method="post" action={`${address}/removal`} discover="none">
          <input type="hidden" name="revision" value={session.revision} />
          <button className="button quiet" type="submit">
            {text("programme.remove_session")}
          </button>
        </Form>
      )}
    </section>
  );
}

function SessionFields({ session, firstDay }: { readonly session: SessionOnForm; readonly firstDay: string }) {
  const text = useText();
  const { kind, number, title, startsAt, endsAt, moderator, floorNote, guidingQuestions } = session;
  return (
    <>
      <label className="wide">
        {text("programme.title")}
        <input className="input" name="title" defaultValue={title} maxLength={longest.title} dir="auto" />
      </label>
      <label>
        {text("programme.kind")}
        <select className="select" name="kind" defaultValue={kind}>
          {sessionKinds.map((one) => (
            <option key={one} value={one}>
              {text(`session.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("programme.number")}
        <input className="input" type="number" name="number" min={1} max={999} defaultValue={number} />
      </label>
      <label className="wide">
        {text("programme.date")}
        <input className="input" type="date" name="date" defaultValue={startsAt?.slice(0, 10) ?? firstDay} />
      </label>
      <label>
        {text("programme.from")}
        <input className="input" type="time" name="from" defaultValue={startsAt?.slice(11, 16)} />
      </label>
      <label>
        {text("programme.to")}
        <input className="input" type="time" name="to" defaultValue={endsAt?.slice(11, 16)} />
      </label>
      <label>
        {text("programme.moderator")}
        <input className="input" name="moderator" defaultValue={moderator} maxLength={longest.name} dir="auto" />
      </label>
      <label>
        {text("programme.floor_note")}
        <input className="input" name="floor-note" defaultValue={floorNote} maxLength={longest.note} dir="auto" />
      </label>
      <label className="wide">
        {text("programme.questions")}
        <textarea className="input" name="questions" rows={4} dir="auto" defaultValue={guidingQuestions.join("\n")} />
      </label>
    </>
  );
}
