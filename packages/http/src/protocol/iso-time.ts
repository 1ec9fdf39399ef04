const DAY = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));
const threeDigits = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, "0"));

let lastDay = Number.NaN;
let lastDate = "";

/**
 * What `Date.prototype.toISOString` gives for so many milliseconds since 1970-01-01 UTC, many times as fast where one time
 * is of the day of the time before it: answers are full of times. Throws a RangeError for what is no time.
 */
export function isoTime(milliseconds: number): string {
  const whole = Math.trunc(milliseconds);
  const day = Math.floor(whole / DAY);
  if (day !== lastDay) {
    const text = new Date(whole).toISOString();
    lastDate = text.slice(0, text.indexOf("T") + 1);
    lastDay = day;
  }
  const rest = whole - day * DAY;
  const hours = twoDigits[Math.floor(rest / 3_600_000)];
  const minutes = twoDigits[Math.floor(rest / 60_000) % 60];
  const seconds = twoDigits[Math.floor(rest / 1_000) % 60];
  return `${lastDate}${hours}:${minutes}:${seconds}.${threeDigits[rest % 1_000]}Z`;
}
