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
const GAP = 64;
const HEIGHT = TOP + 2 * PANEL + GAP + 56;

const style = `
  .page { fill: #ffffff; }
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #57606a; }
  .title { font-size: 18px; font-weight: 600; fill: #1f2328; }
  .panel { font-size: 13px; font-weight: 600; fill: #1f2328; }
  .grid { stroke: #d8dee4; stroke-width: 1; }
  .busy { fill: #2f81f7; fill-opacity: 0.22; stroke: #1f6feb; stroke-width: 1.2; }
  .most { fill: #f0883e; fill-opacity: 0.22; }
  .waiting { fill: none; stroke: #bc4c00; stroke-width: 1.4; }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; } text { fill: #8d96a0; } .title, .panel { fill: #e6edf3; } .grid { stroke: #30363d; }
  }`;

/** Draws utilization and queue length over time. */
export function drawChart(timeline: Timeline, { title, subtitle, processors }: ChartTexts): string {
  const { from, to, stretches } = timeline;
  const queueTop = niceCeiling(Math.max(1, ...stretches.map(({ mostWaiting }) => mostWaiting)));
  const upper = new Panel(TOP, processors, stretches.length);
  const lower = new Panel(TOP + PANEL + GAP, queueTop, stretches.length);
  const busy = stretches.map((stretch) => stretch.busy);
  const waiting = stretches.map((stretch) => stretch.waiting);
  const most = stretches.map(({ mostWaiting }) => mostWaiting);
  const percent = [0, 0.25, 0.5, 0.75, 1].map((part): [number, string] => [
    part * processors,
    `${100 * part} %`,
  ]);
  const counts = [0, 0.5, 1].map((part): [number, string] => [part * queueTop, String(part * queueTop)]);
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
<text class="panel" x="${LEFT}" y="${lower.top - 12}">Jobs waiting: average, and the most at one time</text>
${lower.grid(counts)}
<path class="most" d="${lower.area(most)}"/>
<path class="waiting" d="${lower.line(waiting)}"/>
${timeAxis((to - from) / 86_400)}
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

  area(values: readonly number[]): string {
    if (values.length === 0) return "";
    const steps = values.map((value, index) => `V${this.#y(value)}H${this.#x(index + 1)}`);
    return `M${this.#x(0)} ${this.#y(0)}${steps.join("")}V${this.#y(0)}Z`;
  }

  #x(index: number): number {
    return round(LEFT + (PLOT * index) / this.#count);
  }

  #y(value: number): number {
    return round(this.top + PANEL - (PANEL * value) / this.#most);
  }
}

function timeAxis(days: number): string {
  const y = TOP + 2 * PANEL + GAP + 20;
  const unit = days >= 2 ? 1 : 1 / 24;
  const name = days >= 2 ? "day" : "hour";
  const step = niceCeiling(Math.max(days / unit / 8, 1e-9));
  const labels: string[] = [];
  for (let at = 0; days > 0 && at * unit <= days; at += step) {
    const x = round(LEFT + (PLOT * at * unit) / days);
    labels.push(`<text x="${x}" y="${y}" text-anchor="middle">${Number(at.toPrecision(6))}</text>`);
  }
  labels.push(
    `<text x="${LEFT + PLOT / 2}" y="${y + 20}" text-anchor="middle">${name} since the first submission</text>`,
  );
  return labels.join("\n");
}

/** The least of 1, 2 and 5 times a power of ten that is not below the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10;
  return Number((factor * power).toPrecision(6));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
