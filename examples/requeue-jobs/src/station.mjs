/**
 * The program that the tasks run: `node station.mjs STEP STATION`. It is plain JavaScript, since the oldest supported
 * Node runs no TypeScript. It reads and writes where the task says: files in the work directory, standard input and
 * output. What it cannot read ends it with exit code 2.
 */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const [step, station] = process.argv.slice(2);

/** @param {number | string} source a path, or 0 for standard input @returns {string[]} its lines */
function linesOf(source) {
  try {
    return readFileSync(source, "utf8").trim().split(/\r?\n/);
  } catch (error) {
    console.error(`${step} of ${station} cannot read ${source}: ${error}`);
    process.exit(2);
  }
}

/** @returns {number[]} what `load` took over, corrected by what `calibrate` found */
function degrees() {
  const offset = Number(linesOf(`${station}-offset.txt`)[0]);
  return linesOf(`${station}-degrees.txt`).map((line) => Number(line) + offset);
}

switch (step) {
  case "calibrate":
    await setTimeout(400); // an instrument takes its time
    console.log(-0.5);
    break;
  case "load": // of `06:00,12.5` it takes the second part
    for (const line of linesOf(0)) console.log(line.split(",")[1]);
    break;
  case "mean": {
    const values = degrees();
    await setTimeout(250);
    console.log((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1));
    break;
  }
  case "peak":
    console.log(Math.max(...degrees()).toFixed(1));
    break;
  default:
    console.error(`There is no step "${step}": take calibrate, load, mean or peak.`);
    process.exit(2);
}
