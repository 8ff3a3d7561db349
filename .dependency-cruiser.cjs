const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

// Folders of routes have names such as `meetings.$meetingId`: no rule may use back-references.
module.exports = {
  forbidden: [
    forbid(
      "domain-is-pure",
      "Rules run anywhere: no I/O, no framework. Pass data and `now` in.",
      { path: "^domain" },
      { pathNot: "^(domain/|node_modules/(zod|diff)/)" },
    ),
    forbid(
      "db-knows-only-domain",
      "Move the decision to domain or to the route.",
      { path: "^db" },
      { path: "^(app|exports|tests)/|^node_modules/(@remix-run|react)" },
    ),
    forbid(
      "exports-are-data-in-docx-out",
      "Let the route fetch, and pass the data.",
      { path: "^exports" },
      { path: "^(db|app|tests)/|^node_modules/(@remix-run|react)" },
    ),
    forbid(
      "tables-stay-in-db",
      "Call or add a query in db/<noun>.ts.",
      { path: "^(app|exports)" },
      { path: "^db/schema|^node_modules/(drizzle-orm|better-sqlite3)" },
    ),
    forbid(
      "rights-are-asked-through-the-asker",
      "Take the asker of the request and ask its `may`: so every judgement is heard of.",
      { path: "^app", pathNot: "^app/desk/access/who-asks[.]server[.]ts$" },
      { path: "^domain/access/can[.]ts$", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "nobody-imports-a-route",
      "Share through components, domain or db.",
      { path: "^(app|db|exports|domain)", pathNot: "^app/routes/" },
      { path: "^app/routes/" },
    ),
    forbid(
      "routes-do-not-import-each-other",
      "Share through components, domain or db.",
      { path: "^app/routes/" },
      { path: "^app/routes/" },
    ),
    forbid(
      "production-never-imports-tests",
      "Move what is needed out of tests/.",
      { path: "^(app|db|exports|domain)" },
      { path: "^tests" },
    ),
    forbid(
      "remix-stays-in-app",
      "Only app/ knows the framework, so that it can be replaced.",
      { path: "^(domain|db|exports)" },
      { path: "^node_modules/@remix-run" },
    ),
    forbid(
      "no-development-packages-in-production",
      "Make it a dependency or leave it.",
      {
        path: "^(app|db|exports|domain)",
        pathNot: "^app/(routes|routes-of-acts|server/pages)[.]ts$|^db/drizzle[.]config[.]ts$",
      },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
    forbid("everything-is-found", "The import leads nowhere.", {}, { couldNotResolve: true }),
    forbid("no-cycles", "Find the noun that both need.", {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
