import { defineConfig } from "vite";

/** The room's service worker: one file under a name that stays, beside the pages whose assets it keeps. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "build/client",
    emptyOutDir: false,
    rollupOptions: {
      input: { "room-worker": "app/room-worker.ts" },
      output: { entryFileNames: "[name].js", format: "iife" },
    },
  },
});
