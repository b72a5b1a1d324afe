/** What npm says about known faults, in words. */

/**
 * The part of npm's report that is read (`npm audit --json`, version 2).
 * @typedef {object} Vulnerability
 * @property {string} name
 * @property {string} severity
 * @property {(string | { title: string, url: string })[]} via advisories, or the names of packages that bring the fault along
 * @property {string[]} nodes folders, from `node_modules` on
 */

/**
 * @typedef {object} Findings
 * @property {0 | 1 | 2} code 0: no fault is known; 1: some are; 2: nothing could be learnt
 * @property {string[]} lines
 */

/**
 * @param {string} printed npm's report
 * @param {ReadonlySet<string>} shipped the folders of the packages whose code ships, from `node_modules` on
 * @returns {Findings}
 */
export function knownFaults(printed, shipped) {
  const report = parsed(printed);
  if (report?.auditReportVersion !== 2) return nothingLearnt(report?.message ?? report?.error?.summary);
  /** @type {Vulnerability[]} */
  const found = Object.values(report.vulnerabilities);
  if (found.length === 0) return { code: 0, lines: ['No fault is known of any package in package-lock.json.'] };
  const ships = found.filter(({ nodes }) => nodes.some((node) => shipped.has(node)));
  const tools = found.filter((fault) => !ships.includes(fault));
  return {
    code: 1,
    lines: [
      ...described('Ships with the app', ships),
      ...described('Only builds or tests it, and does not ship', tools),
    ],
  };
}

/** @param {string} printed */
function parsed(printed) {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} [reason]
 * @returns {Findings}
 */
function nothingLearnt(reason = 'npm gave no report') {
  return {
    code: 2,
    lines: [
      `Whether faults are known of the packages could not be learnt: ${reason}.`,
      'Nothing was checked. Try again where the package registry answers questions about advisories.',
    ],
  };
}

/**
 * @param {string} title
 * @param {readonly Vulnerability[]} faults
 */
function described(title, faults) {
  if (faults.length === 0) return [`${title}: nothing with a known fault.`];
  const lines = faults.map(({ name, severity, via }) => {
    const why = via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : `${cause.title} (${cause.url})`));
    return `  ${name}, ${severity}: ${why.join('; ')}`;
  });
  return [`${title}:`, ...lines];
}
