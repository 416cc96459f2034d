import { recoveryTimeOf } from "../facts/recovery.ts";
import { type Check, namesOf, programsOf } from "./drawn.ts";
import { brief } from "./line.ts";

/** That what stops is started again: within the time that the text gives, where it gives one. */
export const restarted: Check = ({ name, drawn }) => {
  const run = programsOf(drawn).filter(({ data: { kind } }) =>
    ["service", "worker", "gateway"].includes(kind),
  );
  if (run.length === 0) return undefined;
  const within = recoveryTimeOf(drawn.quantities);
  const planned = new Map<string, number>(
    drawn.capacities.map(({ data }) => [data.component, data.replicas.value]),
  );
  const several = run.every(({ ref }) => (planned.get(ref) ?? 1) > 1);
  const ended = `A test run ends one instance of ${namesOf(run, within ? "and" : "or")} in ${name}`;
  if (within)
    return `${ended}, one after the other: each program answers its checks again within ${within.text}, without anybody's help.`;
  return brief(
    `Killed instances ${several ? "replaced" : "return"}: ${namesOf(run)}.`,
    several
      ? `${ended}, and another answers its checks without anybody's help.`
      : `${ended}: what was ended answers its checks again without anybody's help, and how long that takes is written down.`,
  );
};
