/**
 * The ids of words that a module says, of all that there are: those it names, and those that fit a template of its own
 * which begins with a noun, as `outbox.is.${state}`. `tree` is the module's syntax (ESTree).
 */
export function idsSaidIn<Id extends string>(tree: unknown, ids: readonly Id[]): Id[] {
  const named = new Set<string>();
  const templates: RegExp[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type === "Literal" && typeof node.value === "string") named.add(node.value);
    if (node.type === "TemplateLiteral") templates.push(...templateOf(piecesOf(node.quasis)));
  }
  return ids.filter((id) => named.has(id) || templates.some((template) => template.test(id)));
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

function* nodesIn(tree: unknown): Generator<Node> {
  if (Array.isArray(tree)) for (const branch of tree) yield* nodesIn(branch);
  if (!isNode(tree)) return;
  yield tree;
  for (const branch of Object.values(tree)) if (typeof branch === "object") yield* nodesIn(branch);
}

function isNode(tree: unknown): tree is Node {
  return typeof tree === "object" && tree !== null && "type" in tree && typeof tree.type === "string";
}

function piecesOf(quasis: unknown): string[] {
  return [...nodesIn(quasis)].map(({ value }) =>
    typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "",
  );
}

/** None for a template that begins with a value, which could be any id, or that holds what no id holds. */
function templateOf(pieces: readonly string[]): RegExp[] {
  if (!/^[a-z_]+[.]/.test(pieces[0] ?? "") || !pieces.every((piece) => /^[\w.-]*$/.test(piece))) return [];
  return [new RegExp(`^${pieces.map((piece) => piece.replaceAll(".", "[.]")).join(".+")}$`)];
}
