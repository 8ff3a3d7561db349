import { coming, followAll, newsPlace, type NewsPlace, type Telephone } from "#tests/bench/news-line.ts";

/** Those who follow, in a process of their own: told first where, then who comes, or that everybody leaves. */
let place: NewsPlace | undefined;
let present: readonly Telephone[] = [];

process.on("message", (message) => {
  if (!place) {
    place = newsPlace.parse(message);
    process.send?.("ready");
  } else if (message === "leave") {
    for (const { socket } of present) socket.destroy();
    present = [];
    process.send?.("left");
  } else
    void followAll(place, coming.parse(message)).then((came) => {
      present = [...present, ...came];
      process.send?.(came.map(({ status, milliseconds }) => ({ status, milliseconds })));
    });
});
process.send?.("ready");
