import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { criteria } from "../catalog/criteria.ts";
import { repeating } from "../catalog/facts/repeating.ts";
import { workOfRunning } from "../choices/consequences.ts";
import { readFit } from "../scoring/fit-note.ts";
import { accountsMade } from "./accounts-made.ts";
import { appReleaseOf } from "./app-release.ts";
import { toldOf as toldOfApproach } from "./approaches/index.ts";
import { borneBy } from "./borne.ts";
import { toldOfCode } from "./code/told-code.ts";
import { confirmedOf } from "./confirmation.ts";
import { doorsOf } from "./doors.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { outOfOrder } from "./event-order.ts";
import { heldBeside } from "./held-beside.ts";
import { atProvider, type Hosting, hostingOfChoice } from "./hosted.ts";
import { fullOf, type Line, registered } from "./line.ts";
import { moveOf } from "./moves.ts";
import { writtenIn } from "./of-language.ts";
import { pastLineOf } from "./past-line.ts";
import { toldOf } from "./plan-consequences.ts";
import { type DecisionRecord, isThere } from "./record.ts";
import { eventContracts, migrationRuns } from "./release-order.ts";
import { volumeOf } from "./series.ts";
import { settledRisks } from "./settled.ts";

export interface Consequences {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

/** What consequences are told from beside the decision. */
export interface Surroundings {
  readonly drawn: Drawn;
  readonly catalogue: Catalogue;
  readonly hostings: readonly Hosting[];
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
}

/** With what the rest of the plan makes of it, and what it does not have yet. */
export function withDrawn(
  { choice, rivals, options }: DecisionRecord,
  { drawn, catalogue, hostings, choices }: Surroundings,
): Consequences {
  const { consequences: known } = choice.data;
  const move = moveOf(choice, drawn);
  const at = atProvider(choice, { choices, hostings, catalogue, drawn });
  const hosting = hostingOfChoice(hostings, choice);
  const run = hosting?.data.consequences;
  const confirmed = confirmedOf(choice, { drawn, catalogue });
  const borne = toldOfApproach(confirmed) ?? withRepeats(borneBy(confirmed), confirmed);
  const topicId = idOf(choice.data.topic);
  const code = toldOfCode(writtenIn(confirmed, topicId, catalogue), topicId, drawn);
  const settled = settledRisks(withoutWork(known, hosting !== undefined), confirmed);
  const told = joined([
    ofBrief(settled, confirmed),
    ...(run ? [ofTechnology(run)] : []),
    ...(code ? [code] : []),
    pastLineOf(choice, catalogue, hosting?.data.by === "provider" ? hosting.data.name : undefined),
    at,
    { positive: [], ...move },
    heldBeside(confirmed),
    doorsOf(confirmed),
    accountsMade(confirmed),
    volumeOf(choice, drawn),
    appReleaseOf(choice, drawn),
    borne,
    outOfOrder(confirmed),
    migrationRuns(confirmed),
    eventContracts(confirmed),
  ]);
  const { topic } = choice.data;
  const fit = options
    .find(({ chosen }) => chosen)
    ?.scores.find(({ criterion }) => criterion === criteria.fit.name);
  const needs = fit && new Set(readFit(fit.note).map(({ name }) => name));
  return toldOf(confirmed, {
    topic,
    rivals,
    catalogue,
    known: told,
    isThere: isThere(choice),
    ...(code?.isAll ? { isAll: true } : {}),
    ...(needs ? { needs } : {}),
    ...(hosting?.data.by === "provider" ? { offering: hosting.data.name } : {}),
  });
}

const askedFor = "; asked for by ";

/** What is known of a technology stands in the register; in the record what the brief makes of it, such as a need unmet. */
function ofBrief(
  { positive, negative, mitigation }: Consequences,
  { entry }: Pick<Confirmed, "entry">,
): Consequences {
  const general = new Set<string>((entry?.risks ?? []).flat());
  const told = (each: Line): Line => {
    const full = fullOf(each);
    return general.has(full) || full.startsWith(workOfRunning) ? registered(full) : each;
  };
  return {
    // What the brief asks for is a reason; what holds of the technology anywhere is none of this record.
    positive: positive.map((each) =>
      fullOf(each).includes(askedFor) ? each : registered(fullOf(each)),
    ),
    negative: negative.map(told),
    mitigation: mitigation.map(told),
  };
}

/** It holds wherever the same is chosen. */
function ofTechnology({ positive, negative, mitigation }: Consequences): Consequences {
  const all = (lines: readonly Line[]) => lines.map((each) => registered(fullOf(each)));
  return { positive: all(positive), negative: all(negative), mitigation: all(mitigation) };
}

/** With how its calls may be repeated, of a system of others. */
function withRepeats(told: Consequences, { name, entry, drawn }: Confirmed): Consequences {
  const fact = entry?.external === undefined ? undefined : repeating[name.toLowerCase()];
  // Where it is decided how calls are repeated it stands there.
  const isDecided = drawn.choices?.some(({ data }) => idOf(data.topic) === "outgoing-calls");
  const text = `When a call to ${name} has failed: ${fact?.startsWith("takes") ? "it " : ""}${fact}`;
  return fact === undefined
    ? told
    : {
        ...told,
        negative: [...told.negative, isDecided ? registered(text) : text],
      };
}

/** Who runs it says what work of running it is left: none of the team's where a provider does it, and else told there. */
function withoutWork(known: Consequences, isTold: boolean): Consequences {
  return isTold
    ? {
        ...known,
        negative: known.negative.filter((each) => !fullOf(each).startsWith(workOfRunning)),
      }
    : known;
}

function joined(all: readonly Consequences[]): Consequences {
  return {
    positive: all.flatMap(({ positive }) => positive),
    negative: all.flatMap(({ negative }) => negative),
    mitigation: all.flatMap(({ mitigation }) => mitigation),
  };
}
