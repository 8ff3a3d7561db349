import { useText } from "#app/locales/use-text.ts";
import { NavLink } from "@remix-run/react";

/** The pages of the network; whoever reads of an own party alone needs no tabs. */
export function NetworkTabs({ dialogueId }: { dialogueId: string }) {
  const text = useText();
  const home = `/dialogues/${dialogueId}`;
  return (
    <nav className="tabs" aria-label={text("network.tabs")}>
      <NavLink to={`${home}/contacts`} end>
        {text("network.contacts")}
      </NavLink>
      <NavLink to={`${home}/lists`}>{text("network.lists")}</NavLink>
      <NavLink to={`${home}/contacts/duplicates`}>{text("network.duplicates")}</NavLink>
    </nav>
  );
}
