/**
 * What answers somebody who asks for a rule by its id, such as `RQ-3` or `rq-3`, for the rules of its group, `RQ`, or for
 * all of them, as Markdown; undefined where something else is asked for, such as `job`.
 */
export function findRules(asked: string, rules: string): string | undefined {
  const name = asked.trim();
  if (name.toLowerCase() === "rules") return rules;
  const wanted = /-\d+$/.test(name) ? name.toUpperCase() : name;
  const [, group, number] = /^([A-Z]+)(-\d+)?$/.exec(wanted) ?? [];
  const section = rules.split(/^(?=## )/m).find((text) => text.includes(`\n- ${group}-1 `));
  if (group === undefined || section === undefined) return undefined;
  const text = section.replace(/^#/, "").trimEnd();
  return number === undefined ? text : oneOf(text, group, wanted);
}

/** One rule of a group as a page of its own. */
function oneOf(section: string, group: string, wanted: string): string {
  const [heading = "", ...lines] = section.split("\n");
  const line = lines.find((text) => text.startsWith(`- ${wanted} `));
  if (line !== undefined)
    return `# ${wanted}\n\n${line.slice(`- ${wanted} `.length)}\n\nOne of ${heading.slice(2)}. All of these: \`ccp docs ${group}\``;
  const ids = lines.flatMap((text) => new RegExp(`^- (${group}-\\d+) `).exec(text)?.[1] ?? []);
  throw new RangeError(
    `There is no rule ${wanted}. Its group has ${ids[0]} to ${ids.at(-1)}; to see them: ccp docs ${group}`,
  );
}
