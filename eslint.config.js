import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Attributes that people read or hear. */
const readAttributes = new Set([
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
]);
const hasLetters = /\p{Letter}/u;

/** Only rules that find bugs; how code looks is Prettier's. */
export default tseslint.config(
  { ignores: ["build/", "data/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: {
      "react-hooks": reactHooks,
      "jsx-a11y": jsxA11y,
      words: { rules: { "come-from-the-catalogue": wordsComeFromTheCatalogue() } },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      "words/come-from-the-catalogue": "error",
    },
  },
);

/** Text in markup and in attributes that people read belongs into app/locales, in every language at once. */
function wordsComeFromTheCatalogue() {
  const message = 'Words on a page come from app/locales/en.json: {text("…")} with useText().';
  return {
    meta: { type: "problem", schema: [] },
    create: (context) => ({
      JSXText(node) {
        if (hasLetters.test(node.value)) context.report({ node, message });
      },
      JSXExpressionContainer(node) {
        if (node.parent.type !== "JSXAttribute" && isWritten(node.expression)) context.report({ node, message });
      },
      JSXAttribute(node) {
        const value = node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value;
        if (readAttributes.has(node.name.name) && value && isWritten(value)) context.report({ node, message });
      },
    }),
  };
}

function isWritten(node) {
  if (node.type === "Literal") return typeof node.value === "string" && hasLetters.test(node.value);
  if (node.type === "TemplateLiteral") return node.quasis.some((quasi) => hasLetters.test(quasi.value.cooked));
  if (node.type === "ConditionalExpression") return isWritten(node.consequent) || isWritten(node.alternate);
  return node.type === "LogicalExpression" && isWritten(node.right);
}
