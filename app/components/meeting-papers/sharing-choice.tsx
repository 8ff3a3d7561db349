import { useText } from "#app/locales/use-text.ts";
import { sharings, type Sharing } from "#domain/meeting-papers/meeting-paper.ts";

/** For whom its presenter lets a paper be released. */
export function SharingChoice({ sharing }: { sharing: Sharing }) {
  const text = useText();
  return (
    <fieldset className="choice">
      <legend>{text("documents.sharing")}</legend>
      {sharings.map((one) => (
        <label className="check" key={one}>
          <input type="radio" name="sharing" value={one} defaultChecked={one === sharing} />
          <span>
            {text(`documents.sharing.${one}`)} <span className="quiet">{text(`documents.sharing_note.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
