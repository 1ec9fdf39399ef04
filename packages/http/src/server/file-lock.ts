/** Milliseconds after which a lock that its owner no longer renews counts as left by a process that died. */
const STALE = 5_000;
/** Milliseconds for which others are waited for: longer than it takes until a lock that was left behind counts so. */
const PATIENCE = 20_000;
/** Milliseconds between two tries, at most; a random part of them, so that those who wait do not try together. */
const PAUSE = 40;

/**
 * Does `work` while no other process of this computer, and no other call of this one, works on the file: a folder
 * `<path>.lock` is there meanwhile. Throws an error that says what to do where it stays there.
 */
export async function withFileLock(path: string, work: () => Promise<void>): Promise<void> {
  const release = await take(path);
  try {
    await work();
  } finally {
    await release();
  }
}

async function take(path: string): Promise<() => Promise<void>> {
  // Not for those who only read: it replaces functions of Node, which made a server answer a sixth fewer requests.
  const { lock } = await import("proper-lockfile");
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await lock(path, { stale: STALE, realpath: false }); // the file need not be there yet
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
      if (performance.now() > end) {
        throw new Error(
          `Somebody else has been changing ${path} for ${PATIENCE / 1000} s. Wait for them and try again; if nobody does, delete the folder ${path}.lock.`,
        );
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE * Math.random());
    });
  }
}
