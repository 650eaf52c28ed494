import { runQuietly, type Tally, nothing } from "./phase.ts";

/**
 * Asks the registry which of the packages that run in production are known to be vulnerable. Registries that do not answer such
 * questions, and machines without one, cannot tell: then it is neither passed nor failed, and the line says so.
 */
export const audit = async (): Promise<Tally> => {
  const { output } = await runQuietly(["npm", "audit", "--omit=dev", "--audit-level=high", "--json"]);
  const told = reportIn(output);
  if (!told) {
    console.log("  The registry does not say what is vulnerable: not audited.");
    return { ...nothing, skipped: 1 };
  }
  for (const name of told) console.log(`  ${name} is known to be vulnerable.`);
  return told.length > 0 ? { ...nothing, failed: 1 } : { ...nothing, passed: 1 };
};

/** The packages of high or critical severity; `null` where there is no report. */
export const reportIn = (output: string): readonly string[] | null => {
  const begins = output.indexOf("{");
  const report = begins < 0 ? null : parsed(output.slice(begins, output.lastIndexOf("}") + 1));
  if (!report?.vulnerabilities) return null;
  return Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => severity === "high" || severity === "critical")
    .map(([name]) => name);
};

type Report = { readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>> };

const parsed = (text: string): Report | null => {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
};
