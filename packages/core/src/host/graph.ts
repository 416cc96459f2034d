import { section } from "../ir/document.ts";
import { standardSlots } from "../ir/standard-slots.ts";
import type { SlotId } from "../ref.ts";
import type { Slot } from "../slot.ts";
import { cyclesOf } from "./cycles.ts";
import type { Log } from "./log.ts";
import { by } from "./order.ts";
import { type PartEntry, partsOf, type Setup, type StepEntry } from "./setup.ts";

/** The slot that the engine fills from section parts. */
export const sectionSlot = section;

/** A slot with the steps around it, sorted by id. */
export interface SlotEntry {
  readonly slot: Slot;
  /** Steps whose nodes of this slot are taken. */
  readonly writers: readonly StepEntry[];
  readonly readers: readonly StepEntry[];
  /** The host gives this slot, maybe without any node. */
  readonly given: boolean;
  /** The host's nodes are taken. */
  readonly hostBound: boolean;
}

export interface Graph {
  readonly steps: readonly StepEntry[];
  readonly slots: ReadonlyMap<SlotId, SlotEntry>;
  /** Parts that must not run; a finding says why. */
  readonly caught: ReadonlySet<PartEntry>;
}

export interface GraphOptions {
  /** Slots of which the host gives nodes. */
  readonly inputs: ReadonlySet<SlotId>;
  /** Slots that the host gives, also where it has no node of them. */
  readonly slots: readonly Slot[];
  /** Which plugin writes a slot for one node, where several do. */
  readonly bind: Readonly<Record<string, string>>;
}

/** Builds the graph from reads and writes, and reports all that is wrong with it. */
export function buildGraph(setup: Setup, options: GraphOptions, log: Log): Graph {
  const steps = partsOf(setup, "step");
  const caught = new Set<PartEntry>(setup.parts.filter((part) => part.unfit));
  const tokens = collectTokens(setup, options, caught, log);
  const writers = groupBySlot(steps, (step) => step.writes);
  const readers = groupBySlot(steps, (step) => step.reads);
  const slots = new Map<SlotId, SlotEntry>();
  const declared = new Set(options.slots.map((slot) => slot.id));
  for (const slot of [...tokens.values()].sort(by((each) => each.id))) {
    const entry: SlotEntry = {
      slot,
      writers: writers.get(slot.id) ?? [],
      readers: readers.get(slot.id) ?? [],
      given:
        options.inputs.has(slot.id) ||
        declared.has(slot.id) ||
        slot.id.startsWith("host/") ||
        slot.id === sectionSlot.id,
      hostBound: true,
    };
    slots.set(slot.id, slot.cardinality === "one" ? bound(entry, options, caught, log) : entry);
  }
  checkBinds(slots, options.bind, log);
  for (const part of setup.parts) checkPart(part, slots, caught, log);
  for (const cycle of cyclesOf(steps, slots)) {
    for (const step of cycle.steps) caught.add(step);
    log.report("step-cycle", { path: cycle.path });
  }
  return { steps, slots, caught };
}

function groupBySlot(
  steps: readonly StepEntry[],
  slotsOf: (step: StepEntry) => readonly { readonly slot: Slot }[],
): ReadonlyMap<SlotId, readonly StepEntry[]> {
  const groups = new Map<SlotId, StepEntry[]>();
  for (const step of steps) {
    for (const id of new Set(slotsOf(step).map(({ slot }) => slot.id))) {
      const group = groups.get(id);
      if (group) group.push(step);
      else groups.set(id, [step]);
    }
  }
  return groups;
}

interface Use {
  readonly slot: Slot;
  readonly label: string;
  readonly part?: PartEntry;
  /** The plugin brings the slot along. */
  readonly declared?: true;
}

/**
 * One token per slot: the standard one, else the host's, else that of the plugin that brings it along.
 * Where tokens differ in meaning, those who differ from that one are caught; where nobody has it, or
 * those who bring it along differ, all who use it.
 */
function collectTokens(
  setup: Setup,
  options: GraphOptions,
  caught: Set<PartEntry>,
  log: Log,
): ReadonlyMap<SlotId, Slot> {
  const uses = new Map<SlotId, Use[]>();
  const use = (slot: Slot, label: string, more: Pick<Use, "part" | "declared"> = {}): void => {
    const all = uses.get(slot.id) ?? [];
    if (all.length === 0) {
      uses.set(slot.id, all);
      const standard = standardTokens.get(slot.id);
      if (standard) all.push({ slot: standard, label: "@planc/core" });
    }
    all.push({ slot, label, ...more });
  };
  for (const slot of options.slots) use(slot, "the host");
  for (const id of [...options.inputs, sectionSlot.id]) {
    const standard = standardTokens.get(id);
    if (standard) use(standard, "@planc/core");
  }
  for (const plugin of setup.plugins) {
    for (const slot of plugin.slots) use(slot, plugin.name, { declared: true });
  }
  for (const kind of ["writes", "reads"] as const) {
    for (const part of setup.parts) {
      for (const { slot } of part[kind]) use(slot, part.label, { part });
    }
  }

  const tokens = new Map<SlotId, Slot>();
  for (const [id, [first, ...others]] of uses) {
    if (!first) continue;
    tokens.set(id, first.slot);
    const strangers = others.filter((each) => differenceOf(first.slot, each.slot) !== undefined);
    const second = strangers[0];
    if (!second) continue;
    const difference = differenceOf(first.slot, second.slot) ?? "";
    log.report("slot-revision-mismatch", {
      first: first.label,
      second: second.label,
      slot: id,
      difference,
    });
    const open = first.part || (first.declared && strangers.some((each) => each.declared));
    for (const { part } of open ? [first, ...others] : strangers) if (part) caught.add(part);
  }
  return tokens;
}

const standardTokens = new Map(standardSlots.map((slot) => [slot.id, slot]));

function differenceOf(a: Slot, b: Slot): string | undefined {
  if (a.revision !== b.revision) return `revision ${a.revision} and revision ${b.revision}`;
  if (a.cardinality !== b.cardinality) return `${a.cardinality} and ${b.cardinality}`;
  if (a.kept !== b.kept) return "only one of them keeps it in the plan";
  const [on, other] = [a, b].map((slot) => slot.on.toSorted().join(" or "));
  if (on !== other) return `on ${on} and on ${other}`;
  return undefined;
}

/** A slot for one node takes the nodes of one writer: the only one, or the one that it is bound to. */
function bound(
  entry: SlotEntry,
  { inputs, bind }: GraphOptions,
  caught: Set<PartEntry>,
  log: Log,
): SlotEntry {
  const { slot, writers } = entry;
  const chosen = bind[slot.id];
  if (chosen === "host" && entry.given) return { ...entry, writers: [] };
  const hostGives = inputs.has(slot.id);
  if (writers.length + (hostGives ? 1 : 0) < 2) return entry;
  const left = writers.filter((step) => step.plugin.name === chosen);
  if (left.length === 1) return { ...entry, writers: left, hostBound: false };
  const rivals = left.length > 1 ? left : writers;
  const labels = [...(hostGives ? ["the host"] : []), ...rivals.map((step) => step.label)];
  log.report("slot-conflict", { first: labels[0] ?? "", second: labels[1] ?? "", slot: slot.id });
  for (const step of rivals) caught.add(step);
  return { ...entry, writers: rivals, hostBound: false };
}

function checkBinds(
  slots: ReadonlyMap<SlotId, SlotEntry>,
  bind: Readonly<Record<string, string>>,
  log: Log,
): void {
  for (const [id, plugin] of Object.entries(bind)) {
    const entry = [...slots.values()].find((each) => each.slot.id === id);
    const reason = !entry
      ? "no active plugin knows the slot"
      : entry.slot.cardinality !== "one"
        ? "the slot takes the nodes of all its writers"
        : plugin === "host"
          ? entry.given
            ? undefined
            : "the host does not give the slot"
          : entry.writers.some((step) => step.plugin.name === plugin)
            ? undefined
            : "the plugin does not write the slot, or is not active";
    if (reason) log.report("invalid-bind", { slot: id, plugin, reason });
  }
}

function checkPart(
  part: PartEntry,
  slots: ReadonlyMap<SlotId, SlotEntry>,
  caught: Set<PartEntry>,
  log: Log,
): void {
  const written = new Set(part.writes.map(({ slot }) => slot.id));
  for (const { slot } of part.writes) {
    if (slot.id !== sectionSlot.id) continue;
    log.report("misused-section-slot", { part: part.label, uses: "writes" });
    caught.add(part);
  }
  for (const { slot, optional } of part.reads) {
    const entry = slots.get(slot.id);
    if (slot.id === sectionSlot.id) {
      if (part.part.kind === "artifact") continue;
      log.report("misused-section-slot", { part: part.label, uses: "reads" });
      caught.add(part);
    } else if (written.has(slot.id)) {
      log.report("reads-own-slot", { step: part.label, slot: slot.id });
      caught.add(part);
    } else if (!optional && entry && !entry.given && entry.writers.length === 0) {
      log.report("unprovided-slot", { part: part.label, slot: slot.id });
      caught.add(part);
    }
  }
  for (const { slot } of [...part.writes, ...part.reads]) {
    if (!slot.deprecated) continue;
    log.report("deprecated-slot", { part: part.label, slot: slot.id, ...slot.deprecated });
  }
}
