import { pairs } from "./pairs.ts";
import { practise } from "./practice.ts";

const [name] = process.argv.slice(2);
const pair = pairs.find((candidate) => candidate.name === name);
if (pair === undefined) {
  console.error(`Name one of these programs: ${pairs.map((known) => known.name).join(", ")}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await practise(pair, (line) => console.log(line));
}
