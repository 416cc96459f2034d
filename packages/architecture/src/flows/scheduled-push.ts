import { node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { listed } from "../model/language.ts";
import { scheduledPushes } from "../model/scheduled-pushes.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type FlowDraft, type Network, patience, Script, silent } from "./draft.ts";
import { repeated } from "./repeated.ts";

/** A worker looks each minute whose time it is, and hands over what is due: nobody's request brings it about. */
export function scheduledPushFlow({ plan, between, from, at }: Network): readonly FlowDraft[] {
  const due = scheduledPushes(plan.facts);
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  if (!due || !worker || !store || !between(worker, store)) return [];
  const sending = from(worker).find(
    ({ data }) =>
      data.purpose.includes("notifications") && at.get(data.to)?.data.kind === "external-system",
  );
  const system = sending && at.get(sending.data.to);
  if (!system) return [];
  const names = listed([...new Set(due.kept.map(({ data }) => data.name))], 4);
  const script = new Script();
  script.ask(
    worker,
    store,
    `read whose time has come since the last run: ${names}, what each has switched on, and their devices`,
    "rows, without those whose quiet hours it is",
  );
  script.step("async", worker, system, "what is due, one message for each person and subject");
  script.fails(
    system,
    `${called(system)} fails${patience(sending)}`,
    `${repeated(plan.facts)}; what is then past its hour is dropped, as it would come at a wrong time`,
  );
  script.fails(
    store,
    silent(store, between(worker, store)),
    "the run ends there, and the next one begins with the minute at which this one began",
  );
  script.fails(
    worker,
    "it stops in the midst of a run",
    "the next run begins with the same minute: a person can get one message twice, and none is lost",
  );
  return [
    node(
      architecture.flow,
      "send-scheduled-pushes",
      {
        name: "Send pushes that are due",
        trigger: "The time for it has come: each minute.",
        steps: script.steps,
        failures: script.failures,
      },
      derived("flow-of-time", [worker.ref, ...due.requirements.map(({ ref }) => ref)]),
    ),
  ];
}
