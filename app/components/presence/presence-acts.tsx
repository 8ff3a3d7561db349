import { useText } from "#app/locales/use-text.ts";

/** What an act for many changed, and how it stood before. */
export type PresenceUndo = readonly { readonly party: string; readonly was: "present" | "absent" | "unmarked" }[];

/** Marks many at once; what was marked so can be taken back in one tap. */
export function PresenceActs({ checkedIn, undo }: { checkedIn: number; undo?: PresenceUndo }) {
  const text = useText();
  return (
    <div className="acts">
      {checkedIn > 0 && (
        <button className="button" type="submit" name="all" value="checked-in">
          {text("presence.checked_in", { count: checkedIn })}
        </button>
      )}
      <button className="button" type="submit" name="all" value="present">
        {text("presence.all")}
      </button>
      <button className="button" type="submit" name="all" value="absent">
        {text("presence.nobody")}
      </button>
      {undo !== undefined && undo.length > 0 && (
        <>
          {undo.map(({ party, was }) => (
            <input key={party} type="hidden" name={`was.${was}`} value={party} />
          ))}
          <span role="status">{text("presence.marked", { count: undo.length })}</span>
          <button className="button" type="submit" name="undo" value="yes">
            {text("presence.undo")}
          </button>
        </>
      )}
    </div>
  );
}
