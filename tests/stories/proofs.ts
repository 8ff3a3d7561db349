import { TOTP } from "otpauth";
import type { Page } from "playwright-core";

/** Gives the browser an authenticator of the device, which its owner's finger unlocks. */
export async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

/** The codes of the app that is shown this page's secret, by the house's clock. */
export async function appOf(page: Page, clock: () => Date): Promise<(secondsFromNow?: number) => string> {
  const secret = ((await page.locator(".secret").textContent()) ?? "").replaceAll("-", "");
  return (seconds = 0) => new TOTP({ secret }).generate({ timestamp: clock().getTime() + seconds * 1000 });
}
