import { createServer } from "node:http";
import { createElement } from "react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";

/**
 * The anchor: the same elements through the same renderer, with nothing of ours or of Remix around them. The parent
 * sends the page once; each request renders it anew.
 */
process.once("message", (html) => {
  const page = elementsOf(String(html));
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><body>${renderToString(createElement("div", null, ...page))}</body></html>`,
    );
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null)
      process.send?.({ url: `http://127.0.0.1:${address.port}`, cookie: "" });
  });
});

type Open = { readonly name: string; readonly props: Record<string, string>; readonly children: ReactNode[] };

const voids = new Set(["input", "br", "hr", "img", "link", "meta"]);
const names: Readonly<Record<string, string>> = {
  class: "className",
  for: "htmlFor",
  tabindex: "tabIndex",
  datetime: "dateTime",
};

/** Markup that React wrote, back into elements: it closes every tag and quotes every attribute. */
function elementsOf(html: string): ReactNode[] {
  const root: Open = { name: "", props: {}, children: [] };
  const open: Open[] = [root];
  const close = () => {
    const element = open.pop();
    if (element) open.at(-1)?.children.push(createElement(element.name, element.props, ...element.children));
  };
  for (const [, comment, closing, name, attributes = "", text] of html.matchAll(
    /(<!--.*?-->)|<(\/)?([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gsu,
  )) {
    if (comment !== undefined) continue;
    if (text !== undefined) open.at(-1)?.children.push(unescaped(text));
    else if (closing !== undefined) close();
    else if (name !== undefined) {
      open.push({ name, props: propsOf(attributes), children: [] });
      if (voids.has(name)) close();
    }
  }
  return root.children;
}

function propsOf(attributes: string): Record<string, string> {
  const found = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/gu)];
  return Object.fromEntries(
    found.flatMap(([, name = "", value = ""]) => (name === "style" ? [] : [[names[name] ?? name, unescaped(value)]])),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
