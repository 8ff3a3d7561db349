import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";

/** Everything that the server does not have yet, as a file, with one press. */
export function ExportUnsent() {
  const text = useText();
  const { page, room, state } = useRoomDesk();
  if (state.saved.kind === "saved") return null;
  const save = async () => {
    const address = URL.createObjectURL(await room.exportUnsent());
    const link = document.createElement("a");
    link.href = address;
    link.download = `${page.meetingId}-${page.session.id}-unsent.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button className="button quiet" type="button" onClick={() => void save()}>
      {text("room.export")}
    </button>
  );
}
