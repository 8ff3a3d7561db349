export type Wakeable = {
  /** Resolves after so many milliseconds or when woken, at once if that was since the last sleep. */
  sleep(milliseconds: number): Promise<void>;
  wake(): void;
};

/** A sleep that can be cut short. */
export function wakeable(): Wakeable {
  let isWoken = false;
  let end = () => {};
  return {
    async sleep(milliseconds) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isWoken = false;
    },
    wake() {
      isWoken = true;
      end();
    },
  };
}
