/** The oldest Node that runs this repository, as `engines` in package.json says. */
const OLDEST = { major: 20, minor: 19 };

/**
 * Says in a sentence why this Node cannot run the repository; empty when it can.
 *
 * @param {string} version for example `20.19.0`
 * @returns {string}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return "";
  return (
    `CCP for TypeScript needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${version}. ` +
    "Install a newer Node (https://nodejs.org) and run the same command again."
  );
}
