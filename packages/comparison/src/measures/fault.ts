import { api, architecture, performance, workload } from "@planc/core/ir";
import { askedBy, numbersOf, qualitiesNamed, unasked } from "../asked.ts";
import type { Measure, Reading } from "../measure.ts";
import type { Counted } from "../rows.ts";
import { percent, sample } from "../words.ts";

/** What stops with one program. */
export const fault: Measure = {
  key: "fault",
  title: "Requests one stops",
  formula:
    "the largest share of planned requests (workload/mix) that go to one own program or to those that wait for it (architecture/connection)",
  read: ({ counted }) => counted.map(largest),
  asked: ({ own }) => {
    const targets = own
      .get(performance.target)
      .filter(({ data, why }) => data.measure === "availability" && why.kind === "stated");
    const said = [...numbersOf(own, "availability"), ...targets];
    if (said.length > 0) return askedBy(own, said, true);
    const named = qualitiesNamed(own, /availab|reliab|resilien|uptime|fault/i);
    if (named.length > 0) return askedBy(own, named, false);
    return unasked();
  },
};

function largest(counted: Counted): Reading {
  const { plan, programs, owning } = counted;
  const shares = sharesOf(counted);
  const all = [...shares.values()].reduce((sum, each) => sum + each, 0);
  if (all === 0) return { missing: "the plan knows no share of an operation (workload/mix)" };
  const waiting = plan
    .get(architecture.connection)
    .filter(({ data }) => data.mode === "sync" && data.ofPerson === undefined)
    .map(({ data }) => [programs.rootOf(data.from), programs.rootOf(data.to)] as const)
    .filter(([from, to]) => from !== to && shares.has(from) && owning.includes(to));
  const stopped = [...new Set([...shares.keys(), ...owning])].map((program) => {
    const down = new Set([program]);
    for (let before = -1; before < down.size; ) {
      before = down.size;
      for (const [from, to] of waiting) if (down.has(to)) down.add(from);
    }
    const value = [...down].reduce((sum, each) => sum + (shares.get(each) ?? 0), 0) / all;
    return { program, value, others: [...down].filter((each) => each !== program) };
  });
  const [most] = stopped.sort((a, b) => b.value - a.value || (a.program < b.program ? -1 : 1));
  if (!most || most.value === 0) return { missing: "no operation belongs to a program" };
  const waiters =
    most.others.length > 0
      ? `, and with it ${sample(most.others.map(programs.nameOf), 3)}, which ${most.others.length === 1 ? "waits" : "wait"} for it`
      : "";
  return {
    value: most.value,
    text: percent(most.value),
    detail: `${percent(most.value)} stop with ${programs.nameOf(most.program)}${waiters}`,
    refs: [],
  };
}

/** Share of the planned requests by the program that answers them. */
function sharesOf({ plan, programs }: Counted): ReadonlyMap<string, number> {
  const answers = new Map<string, string>(
    plan
      .get(api.operation)
      .flatMap(({ ref, data }) =>
        data.component === undefined ? [] : [[ref, programs.rootOf(data.component)] as const],
      ),
  );
  const shares = new Map<string, number>();
  for (const { data } of plan.get(workload.mix)) {
    const program = answers.get(data.operation);
    if (program === undefined) continue;
    shares.set(program, (shares.get(program) ?? 0) + data.share.value);
  }
  return shares;
}
