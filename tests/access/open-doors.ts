/**
 * The loaders and actions that put no question to the table of rights, and why they need not. "routes/x loader" leads to
 * the reason. Whatever stands neither here nor asks fails the test of completeness.
 */
export const openDoors: Readonly<Record<string, string>> = {
  "root loader": "tells the person who asks their own name, and the language",
  "routes/house/healthz loader": "says to whoever watches the server that it runs",
  "routes/house/not-found loader": "is the answer where nothing is",
  "routes/sign-in/demonstration-function action": "changes places with invented people, in a demonstration only",
  "routes/sign-in/sign-in/route loader": "shows an empty form to whoever is not signed in",
  "routes/sign-in/sign-in/route action": "answers all addresses alike; the link goes to the mailbox",
  "routes/sign-in/sign-in-code/route loader": "shows an empty form",
  "routes/sign-in/sign-in-code/route action": "takes a code that this browser asked for",
  "routes/sign-in/sign-in-link/route loader": "shows the button of a link that this browser keeps",
  "routes/sign-in/sign-in-link/route action": "takes a link that this browser asked for",
  "routes/sign-in/sign-in-arrival loader": "puts the token of a link into a cookie and goes on",
  "routes/accounts/invitation/route loader": "shows an invitation to whoever has its link",
  "routes/accounts/invitation/route action": "lets in whoever has the link of an invitation",
  "routes/registering/registering-by-link/route loader": "shows the form of one registration to whoever has its link",
  "routes/registering/registering-by-link/route action":
    "registers whoever has the link of an invitation, and lets them in",
  "routes/registering/registering-draft action": "keeps what whoever has the link has typed",
  "routes/sign-in/passkey-sign-in-challenge action": "names nobody: a passkey says itself whose it is",
  "routes/sign-in/passkey-sign-in action": "lets in whoever has a passkey, and says of all others the same",
  "routes/sign-in/demonstration-step-up action": "proves invented people, in a demonstration only",
  "routes/sign-in/recovery-codes-kept action": "goes on to another page, and does nothing",
  "routes/sign-in/sign-out action": "ends the session of the device that asks",
  "routes/accounts/invitation-arrival loader": "puts the token of an invitation into a cookie and goes on",
};

/** What the server answers before the routes of pages do, as it is written in app/server. */
export const openPaths: Readonly<Record<string, string>> = {
  "/assets": "the built scripts and styles, the same for everybody",
  "/favicon.ico": "leads to the icon",
  "/live/meetings/:meetingId":
    "asks the table itself, before and again while it tells news (tests/server/live.test.ts)",
  "/live/meetings/:meetingId/since": "does the same, one piece of news at a time",
  "*": "hands over to the routes",
};
