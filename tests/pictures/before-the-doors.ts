import { furnishNewDemonstration } from "#app/server/new-demonstration.ts";
import { openDatabase } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import type { Screen } from "#tests/pictures/camera.ts";
import { phone, photographAll, secretariat, withBrowser } from "#tests/pictures/camera.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const now = new Date("2026-05-12T10:40:00Z");
const wide = { width: 1440, height: 900 };
const dialogue = "/dialogues/budapest-process";

type Meetings = Awaited<ReturnType<typeof furnishNewDemonstration>>;

const screensOf = ({ toCome, inSession, reported }: Meetings): readonly Screen[] => [
  { name: "contacts", path: `${dialogue}/contacts`, as: secretariat },
  { name: "lists", path: `${dialogue}/lists`, as: secretariat },
  { name: "programme-desk", path: `/meetings/${toCome}?session=s6`, as: secretariat, window: wide },
  { name: "programme-released", path: `/programmes/${toCome}`, as: "R. Haider, Delegate", window: phone },
  { name: "delegations-asked", path: `/meetings/${toCome}/people/invitations`, as: secretariat },
  { name: "registrations", path: `/meetings/${toCome}/people/registrations`, as: secretariat, window: wide },
  { name: "registration-form", path: `/meetings/${toCome}/registration-form`, as: secretariat, window: wide },
  {
    ...{ name: "registering", path: `/meetings/${toCome}`, as: "R. Haider, Delegate", window: phone },
    prepare: (page) => page.getByRole("link", { name: "Register", exact: true }).last().click(),
  },
  { name: "documents", path: `/meetings/${toCome}/papers`, as: secretariat, window: wide },
  { name: "visa-letters", path: `/meetings/${toCome}/people/visa-letters`, as: secretariat, window: wide },
  { name: "papers-in-word", path: `/meetings/${toCome}/papers-in-word`, as: secretariat },
  {
    ...{ name: "check-in", path: `/meetings/${inSession}/check-in`, as: secretariat, window: phone },
    prepare: async (page) => {
      await page.getByLabel("Name or delegation").fill("na");
      await page.getByText("Namoona").first().waitFor();
    },
  },
  { name: "attendance", path: `/meetings/${reported}/attendance`, as: secretariat, window: wide },
  { name: "who-came", path: `${dialogue}/attendance`, as: secretariat, window: wide },
  {
    ...{ name: "dispatch", path: `/meetings/${reported}/report/versions`, as: secretariat, window: wide },
    prepare: async (page) => {
      await page.getByRole("link", { name: "Send to a list" }).click();
      await page.getByLabel("Distribution list").selectOption({ label: "The whole network" });
      await page.getByRole("button", { name: "Show everybody and the mail" }).click();
      await page.waitForURL(/list=/);
    },
  },
  {
    ...{ name: "dispatched", path: `/meetings/${reported}/report/versions`, as: secretariat, window: wide },
    prepare: async (page) => {
      await page.getByRole("link", { name: /Silk Routes Working Group/ }).click();
      await page.waitForURL(/dispatches/);
    },
  },
];

/** Takes the pictures of the weeks before and after a meeting; returns the files. */
export async function photographBeforeTheDoors(folder: string): Promise<readonly string[]> {
  const db = openDatabase(":memory:");
  const uploads = mkdtempSync(join(tmpdir(), "rapporteur-pictures-"));
  loadDemonstration(db, now);
  const meetings = await furnishNewDemonstration(db, { key: testKey, uploads, clock: () => now });
  const server = await startServer({ db, uploads, demonstration: true, now });
  try {
    const studio = { db, url: server.url, folder, now };
    return await withBrowser((browser) => photographAll(browser, screensOf(meetings), studio));
  } finally {
    await server.close();
    db.$client.close();
    rmSync(uploads, { recursive: true, force: true });
  }
}
