/** For whom a delegation's written statement is meant. */
export const remarkAudiences = ["record", "secretariat"] as const;
export type RemarkAudience = (typeof remarkAudiences)[number];

/** How the text stands to what was, or will be, said. */
export const remarkDeliveries = ["as delivered", "check against delivery"] as const;
export type RemarkDelivery = (typeof remarkDeliveries)[number];

/** How it came in. */
export const remarkChannels = ["page", "file", "mail"] as const;
export type RemarkChannel = (typeof remarkChannels)[number];
