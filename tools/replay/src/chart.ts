import type { Timeline } from "./timeline.ts";

/** What stands on a chart besides its lines. */
export interface ChartTexts {
  readonly title: string;
  readonly subtitle: string;
  /** All processors of the cluster. */
  readonly processors: number;
}

const WIDTH = 960;
const LEFT = 64;
const RIGHT = 24;
const PLOT = WIDTH - LEFT - RIGHT;
const PANEL = 168;
const TOP = 96;
const GAP = 84;
const HEIGHT = TOP + 2 * PANEL + GAP + 56;

const style = `
  .page { fill: #ffffff; }
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #57606a; }
  .title { font-size: 18px; font-weight: 600; fill: #1f2328; }
  .panel { font-size: 13px; font-weight: 600; fill: #1f2328; }
  .grid { stroke: #d8dee4; }
  .axis { stroke: #8c959f; }
  .busy { fill: #2f81f7; fill-opacity: 0.3; }
  .top { fill: none; stroke: #1f6feb; }
  .most { fill: #f0883e; fill-opacity: 0.4; }
  .waiting { fill: none; stroke: #bc4c00; stroke-width: 1.4; }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; } text { fill: #9198a1; } .title, .panel { fill: #f0f6fc; }
    .grid { stroke: #2a313c; } .axis { stroke: #656c76; } .top { stroke: #58a6ff; } .waiting { stroke: #ffa657; }
  }`;

/** Draws utilization and queue length over time. */
export function drawChart(timeline: Timeline, { title, subtitle, processors }: ChartTexts): string {
  const { from, to, stretches } = timeline;
  const longest = Math.max(1, ...stretches.map(({ mostWaiting }) => mostWaiting));
  const counts = steps(longest, Math.min(4, longest)); // jobs come whole
  const upper = new Panel(TOP, processors, stretches.length);
  const lower = new Panel(TOP + PANEL + GAP, counts.at(-1) ?? 1, stretches.length);
  const busy = stretches.map((stretch) => stretch.busy);
  const waiting = stretches.map((stretch) => stretch.waiting);
  const most = stretches.map(({ mostWaiting }) => mostWaiting);
  const percent = [0, 0.25, 0.5, 0.75, 1].map((part): [number, string] => [
    part * processors,
    `${100 * part} %`,
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">
<title>${escapeText(title)}</title>
<style>${style}
</style>
<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="${LEFT}" y="36">${escapeText(title)}</text>
<text x="${LEFT}" y="56">${escapeText(subtitle)}</text>
<text class="panel" x="${LEFT}" y="${upper.top - 12}">Utilization</text>
${upper.grid(percent)}
<path class="busy" d="${upper.area(busy)}"/>
<path class="top" d="${upper.outline(busy)}"/>
${timeAxis(upper, (to - from) / 86_400)}
<text class="panel" x="${LEFT}" y="${lower.top - 12}">Jobs waiting</text>
${legend(lower.top - 12)}
${lower.grid(counts.map((count) => [count, count.toLocaleString("en-US")]))}
<path class="most" d="${lower.area(most)}"/>
<path class="waiting" d="${lower.line(waiting)}"/>
${timeAxis(lower, (to - from) / 86_400)}
</svg>
`;
}

class Panel {
  readonly top: number;
  readonly #most: number;
  readonly #count: number;

  constructor(top: number, most: number, count: number) {
    this.top = top;
    this.#most = most;
    this.#count = count;
  }

  grid(lines: readonly (readonly [value: number, label: string])[]): string {
    return lines
      .map(([value, label]) => {
        const y = this.#y(value);
        return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${label}</text>`;
      })
      .join("\n");
  }

  line(values: readonly number[]): string {
    if (values.length === 0) return "";
    const points = values.map((value, index) => `${this.#x(index + 0.5)} ${this.#y(value)}`);
    return `M${points.join("L")}`;
  }

  /** The steps of the values; without the ground and the sides, which say nothing. */
  outline(values: readonly number[]): string {
    const points = values.map(
      (value, index) => `${index === 0 ? `M${this.#x(0)} ` : "V"}${this.#y(value)}H${this.#x(index + 1)}`,
    );
    return points.join("");
  }

  area(values: readonly number[]): string {
    if (values.length === 0) return "";
    const points = values.map((value, index) => `V${this.#y(value)}H${this.#x(index + 1)}`);
    return `M${this.#x(0)} ${this.#y(0)}${points.join("")}V${this.#y(0)}Z`;
  }

  /** Where the ground is. */
  get bottom(): number {
    return this.top + PANEL;
  }

  #x(index: number): number {
    return round(LEFT + (PLOT * index) / this.#count);
  }

  #y(value: number): number {
    return round(this.top + PANEL - (PANEL * value) / this.#most);
  }
}

/** What the two forms of the lower panel stand for, at its right end. */
function legend(y: number): string {
  const line = WIDTH - RIGHT - 262;
  const area = WIDTH - RIGHT - 152;
  return `<line class="waiting" x1="${line}" x2="${line + 18}" y1="${y - 4}" y2="${y - 4}"/><text x="${line + 24}" y="${y}">on average</text>
<rect class="most" x="${area}" y="${y - 10}" width="18" height="11"/><text x="${area + 24}" y="${y}">the most at one time</text>`;
}

/** The ground of a panel with its ticks, and what they say. */
function timeAxis(panel: Panel, days: number): string {
  const y = panel.bottom;
  const isLong = days >= 2;
  const length = isLong ? days : days * 24;
  const marks = days > 0 ? steps(length, 8).filter((at) => at <= length) : [];
  const ticks = marks.map((at) => {
    const x = round(LEFT + (PLOT * at) / length);
    return `<line class="axis" x1="${x}" x2="${x}" y1="${y}" y2="${y + 4}"/><text x="${x}" y="${y + 18}" text-anchor="middle">${at}</text>`;
  });
  return `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/>
${ticks.join("\n")}
<text x="${LEFT + PLOT / 2}" y="${y + 36}" text-anchor="middle">${isLong ? "days" : "hours"} since the first submission</text>`;
}

/** Round numbers from 0 in equal steps, about so many, the last one not below the value. */
function steps(value: number, about: number): readonly number[] {
  const least = value / about;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5, 10].find((each) => each * power >= least) ?? 10) * power;
  const count = Math.ceil(value / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
