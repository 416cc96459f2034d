import { moduleRules } from "../artifacts/module-rules.ts";
import { probe } from "../kit.ts";

/** dependency-cruiser reads its rules, where the package is installed; no module is written yet that they hold for. */
export const moduleRulesRead = probe("module-rules-read", {
  of: { moduleRules },
  when: "verify",
  tool: "dependency-cruiser 18",
  run: async ({ files, report }) => {
    const [rules] = files.moduleRules.filter(({ path }) => path.endsWith(".json"));
    if (!rules) return { status: "not-run", detail: "ArchUnit needs a build with Java" };
    const cruise = await openCruiser();
    if (!cruise)
      return { status: "not-run", detail: "the package dependency-cruiser is not installed" };
    try {
      const ruleSet = JSON.parse(rules.text);
      await cruise([], { ruleSet, validate: true });
      return { status: "passed", detail: `${ruleSet.forbidden.length} rules read` };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report("module-rules-invalid", { path: rules.path, reason: reason.slice(0, 500) });
      return { status: "failed", detail: "the rules are refused" };
    }
  },
});

async function openCruiser() {
  try {
    return (await import("dependency-cruiser")).cruise;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      return undefined;
    throw error;
  }
}
