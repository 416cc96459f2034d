import { checkTools } from "../catalog/check-tools.ts";
import type { DeliveryFacts } from "./facts.ts";

/** What k6 is told of the smoke test, where a script has it. */
export const smokeScript = ({ scenarios }: DeliveryFacts) =>
  scenarios.find(({ data }) => data.kind === "smoke")?.data.script;

export const smokeText = (facts: DeliveryFacts): string =>
  smokeScript(facts) ? `${facts.operations.length} operations, k6` : "health";

export function smokeCommands(facts: DeliveryFacts): string[] {
  const script = smokeScript(facts);
  if (!script) {
    return [
      `curl --fail --silent --show-error --retry 5 --retry-all-errors "$BASE_URL${healthPath(facts)}"`,
    ];
  }
  const told = script.variables.map((name) => ` -e ${name}="$${name}"`).join("");
  return [
    `docker run --rm -e HOST="$BASE_URL" -e SCENARIO=smoke${told} -v "$PWD:/work" ${checkTools.k6} run "/work/$PLAN_FOLDER/${script.path}"`,
  ];
}

/** Where the first program that people reach says that it is ready. */
const healthPath = ({ units }: DeliveryFacts): string =>
  units.flatMap(({ data }) => data.probes?.ready?.path ?? [])[0] ?? "/";
