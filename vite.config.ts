import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import { wordsInBrowser } from "./app/locales/words-in-browser.ts";
import { keptOnServer } from "./app/server/kept-on-server.ts";
import remixConfig from "./remix.config.js";

/** What a third of the pages share, a line or two each: it comes with the framework that it needs. Alone each would be a request, and pack badly. */
const house = [
  /app\/locales\/(?!pseudo)/,
  /app\/components\/(page-title|page-head|section|empty|field|facts|status|record-text|party-code|use-(days|instants))[.]tsx?$/,
  /app\/components\/house\/refusal[.]tsx$/,
];

export default defineConfig(({ command, isSsrBuild }) => ({
  // In development Remix itself looks through the routes' server half, in the browser's name, for their styles.
  plugins: [command === "build" && denyImports({ client: keptOnServer }), remix(remixConfig), wordsInBrowser()],
  // Drizzle's manifest is large, and Node would read it again for each of its modules.
  ssr: { noExternal: ["drizzle-orm"] },
  // It packs the framework four kilobytes smaller than esbuild does, for each first visit.
  build: {
    minify: "terser",
    terserOptions: { ecma: 2020, module: true },
    rollupOptions: isSsrBuild
      ? {}
      : { output: { manualChunks: (file) => (house.some((part) => part.test(file)) ? "house" : undefined) } },
  },
  // Prepared together: found one after the other they would load React twice on the first page.
  optimizeDeps: {
    include: ["react", "react-dom", "react-dom/client", "react/jsx-dev-runtime", "@remix-run/react"],
  },
}));
