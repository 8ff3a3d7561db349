import { createContext } from "react";

/** The nonce of the page while the server renders it; never sent as data, so a browser has none. */
export const NonceContext = createContext<string | undefined>(undefined);
