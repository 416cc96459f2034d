import { didYouMean } from "@planc/core/host";
import { type ConfigOptions, type Settings, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { formatRule, type RulePage } from "../explain/rule-page.ts";
import { catalogueOf } from "../findings.ts";

/** Lists the findings that planc can report. */
export async function rulesCommand(
  code: string | undefined,
  options: ConfigOptions & { readonly json?: boolean },
): Promise<ExitCode> {
  const settings = await settingsFor(options, process.cwd());
  const pages = rulePages(settings, settings.plugins);
  const shown = pages.filter((each) => code === undefined || each.code === code);
  if (code !== undefined && shown.length === 0) {
    const codes = pages.map((each) => each.code);
    throw new UsageError(
      `there is no finding ${code}.${didYouMean(code, codes)}`,
      "planc rules lists them all.",
    );
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(Object.fromEntries(shown.map((each) => [each.code, ruleJson(each)])), null, 2)}\n`
      : `${shown.map(formatRule).join("\n\n")}\n`,
  );
  return exitCodes.fine;
}

/** The pages of what plugins and the host report, sorted by code. */
export function rulePages({ values }: Settings, plugins: Settings["plugins"]): readonly RulePage[] {
  return [...catalogueOf(plugins)].map(([code, entry]) => {
    const configured = values.find(({ path }) => path[0] === "severities" && path[1] === code);
    return { code, entry, ...(configured ? { configured } : {}) };
  });
}

/** A page with the severity that counts. */
export function ruleJson({ entry, configured }: RulePage): object {
  return configured === undefined
    ? entry
    : { ...entry, configured: { severity: configured.value, layer: configured.layer } };
}
