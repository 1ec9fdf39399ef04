import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the tasks work, and with what program. */
export interface Workshop {
  /** The absolute path of the directory that holds the measurements, `north.csv`, and gets the results. */
  readonly directory: string;
  /** The start of a command line, to which a task adds its step and its station. */
  readonly program: string;
}

/** A temporary workshop; disposing it removes the directory. */
export interface TemporaryWorkshop extends Workshop, AsyncDisposable {}

/** Makes a workshop that holds the measurements of these stations. */
export async function openWorkshop(stations: readonly string[]): Promise<TemporaryWorkshop> {
  const directory = await mkdtemp(join(tmpdir(), "ccp-stations-"));
  for (const station of stations) await deliverMeasurements(directory, station);
  // The same path leads to the program from src and from dist.
  const script = fileURLToPath(new URL("../src/station.mjs", import.meta.url));
  return {
    directory,
    program: `${quoted(process.execPath)} ${quoted(script)}`,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Writes a day of measurements of a station, one an hour, and gives the name of the file. */
export async function deliverMeasurements(directory: string, station: string): Promise<string> {
  const lines = Array.from({ length: 24 }, (_, hour) => {
    const degrees = 8 + (station.charCodeAt(0) % 10) - 6 * Math.cos((hour / 12) * Math.PI);
    return `${String(hour).padStart(2, "0")}:00,${degrees.toFixed(1)}`;
  });
  const name = `${station}.csv`;
  await writeFile(join(directory, name), lines.join("\n"));
  return name;
}

/** A path as one word of a command line, for the shell that runs tasks on this machine. */
function quoted(path: string): string {
  return process.platform === "win32" ? `"${path}"` : `'${path.replaceAll("'", `'\\''`)}'`;
}
