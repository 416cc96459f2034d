import { calculate, spoken } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Asset, Component, Entity, Field, MediaFacts, Operation } from "./facts.ts";
import { type Kind, kinds, kindsByName, type Pipeline, scanners } from "./file-kinds.ts";
import { waysOf } from "./steps-of.ts";

type Input = Figure["inputs"][number];

const ended = /uploaded|complete|finish|confirm/i;

/** The way of the files of one field; none where nobody hands any over. */
export function pipelineOf(field: Field, facts: MediaFacts): Pipeline | undefined {
  const entity = facts.entityOf.get(field.data.entity);
  const store = facts.components.find(({ data }) => data.kind === "object-store");
  if (!entity || !store) return undefined;
  const operations = facts.operationsOf.get(entity.ref) ?? [];
  const ends = operations.filter(
    ({ data }) => ended.test(data.operationId) && data.realises.some((each) => each === field.ref),
  );
  const begins = operations.filter(
    ({ data }) =>
      data.effect === "create" ||
      (data.effect === "update" && !ends.some((each) => each.data === data)),
  );
  const [begin] = begins;
  if (!begin) return undefined;
  const assets = facts.assetsOf.get(field.ref) ?? [];
  const holds = holdsOf(field, entity, assets);
  const sealed = facts.choiceOf.get("encryption");
  const client = facts.components.find(
    ({ ref, data }) =>
      /client$/.test(data.kind) &&
      facts.connections.some((each) => each.data.from === ref && each.data.to === store.ref),
  );
  const owner = facts.components.find(({ ref }) => ref === begin.data.component);
  const worker = facts.components.find(
    ({ ref, data }) =>
      data.kind === "worker" &&
      facts.connections.some(
        ({ data: { from, to, carries } }) =>
          from === ref && to === store.ref && carries.some((each) => each === entity.data.concept),
      ),
  );
  const open = [entity.ref, ...(facts.ownersOf.get(entity.ref) ?? [])].some((each) =>
    facts.operationsOf
      .get(each)
      ?.some(
        ({ data }) =>
          (data.effect === "read" || data.effect === "list") && data.access.kind === "public",
      ),
  );
  const cdn = facts.components.find(({ data }) => data.kind === "cdn");
  const by = open && cdn ? cdn : store;
  const made = [...new Set(assets.flatMap(({ data }) => data.forms.map(({ name }) => name)))];
  const forms = formsOf(facts, assets, made, worker);
  const checks = sealed ? [] : checksOf(facts, { holds, store, worker, owner });
  const ways = waysOf({
    name: spoken(`${entity.data.name} ${field.data.name}`),
    client,
    owner,
    worker: sealed ? undefined : worker,
    store,
    by,
    broker: facts.components.find(({ data }) => data.kind === "broker"),
    begin,
    end: ends[0],
    made: sealed ? [] : made,
    connections: facts.connections,
  });
  if (ways.steps.length < 2) return undefined;
  return {
    name: `${entity.data.name} ${field.data.name}`,
    field: field.ref,
    holds: [...holds],
    store: store.ref,
    upload: {
      by: client ? "signed-put" : "through-program",
      begins: begins.slice(0, 2).map(({ ref }) => ref),
      ends: ends.map(({ ref }) => ref),
      types: sealed
        ? ["application/octet-stream"]
        : holds.flatMap((each) => [...kinds[each].types]),
      most: mostOf(holds),
      rules: [
        ...(client
          ? ["media type and length are in what is signed: another file is refused with 403"]
          : []),
        `put under ${prefixOf(entity)}/{id}/original, which no address of readers leads to`,
      ],
    },
    checks,
    forms,
    states: statesOf(entity, facts, ends, checks.length > 0),
    delivery: {
      access: open ? "public" : "signed",
      by: by.ref,
      cache: open
        ? "a name by its content, kept for a year (immutable)"
        : "private; an address for an hour, asked for anew before it ends",
      because: open
        ? `everybody may see ${spoken(entity.data.name)}`
        : `who may read ${spoken(entity.data.name)} is asked as the address is made`,
    },
    deletion: deletionOf({
      entity,
      made,
      cdn: open ? cdn : undefined,
      owner,
      operations,
      begin,
      end: ends[0],
    }),
    steps: [...ways.steps],
    failures: [...ways.failures],
    ...(sealed
      ? {
          sealed: `${sealed.data.name}: the device seals the file and its small form by a key of its own, which the message carries; the store has ciphertext, so no scan and no forms on a server`,
        }
      : {}),
    ...storedOf(entity, holds, made, assets, facts),
  };
}

const prefixOf = (entity: Entity): string => spoken(entity.data.name).replaceAll(" ", "-");

function holdsOf(field: Field, entity: Entity, assets: readonly Asset[]): readonly Kind[] {
  const of: Readonly<Record<string, Kind>> = {
    image: "picture",
    video: "video",
    audio: "audio",
    file: "file",
  };
  const found = [...new Set(assets.flatMap(({ data }) => of[data.kind] ?? []))];
  return found.length > 0 ? found : kindsByName(`${field.data.name} ${entity.data.name}`);
}

function figure(formula: string, unit: Figure["unit"], inputs: readonly Input[]): Figure {
  const value = calculate(
    formula,
    Object.fromEntries(inputs.map((each) => [each.name, each.value])),
  );
  return { value: Number(value.toPrecision(4)), unit, formula, inputs: [...inputs] };
}

function mostOf(holds: readonly Kind[]): Figure {
  const most = Math.max(...holds.map((each) => kinds[each].most));
  return figure("most", "MB", [{ name: "most", value: most, unit: "MB" }]);
}

interface Around {
  readonly holds: readonly Kind[];
  readonly store: Component;
  readonly worker: Component | undefined;
  readonly owner: Component | undefined;
}

/** Who looks at what was put there before anybody else gets it. */
function checksOf(
  { choiceOf }: MediaFacts,
  { holds, store, worker, owner }: Around,
): Pipeline["checks"] {
  const at = worker ?? owner ?? store;
  const scanner = scanners[choiceOf.get("object-store")?.data.technology ?? ""];
  const scanned = holds.includes("file");
  return [
    ...holds.map((each) => ({
      what: kinds[each].check,
      by: at.data.name,
      at: at.ref,
      fails: "deleted; its sender is told which type it was taken for",
    })),
    ...(scanned && (scanner || worker)
      ? [
          {
            what: "malware",
            by: scanner?.name ?? `clamd beside ${worker?.data.name ?? ""}`,
            at: scanner ? store.ref : at.ref,
            fails:
              "stays without an address for readers, its tag kept 30 days for whoever looks into it, then deleted",
          },
        ]
      : []),
  ];
}

function formsOf(
  { choiceOf }: MediaFacts,
  assets: readonly Asset[],
  made: readonly string[],
  worker: Component | undefined,
): Pipeline["forms"] {
  const choice = choiceOf.get("media-forms");
  const maker = assets.flatMap(({ data }) => data.madeBy ?? [])[0];
  const screens = new Set(assets.flatMap(({ data }) => data.screens)).size;
  return {
    by: maker ?? choice?.data.name ?? "nobody",
    ...(choice ? { choice: choice.ref } : {}),
    ...(choice?.data.technology === "worker-encodes" && worker ? { at: worker.ref } : {}),
    made: [...made],
    because:
      made.length > 0
        ? `as ${screens} screens show it; made anew, so without place and device`
        : "shown as it was sent",
  };
}

function statesOf(
  entity: Entity,
  { conceptOf }: MediaFacts,
  ends: readonly Operation[],
  checked: boolean,
): Pipeline["states"] {
  const states = conceptOf.get(entity.data.concept ?? "")?.data.states ?? [];
  const end = ends[0]?.data.operationId;
  const of = (name: RegExp) => states.find((each) => name.test(each.name));
  const own = [
    of(/upload|pending/i),
    of(/scan|process|check/i),
    of(/ready|available|done|complete/i),
    of(/fail|reject|quarantine/i),
  ];
  const [sending, working, ready, failed] = own.map((each) => each?.name);
  const concept = entity.data.concept;
  const told = (name: string | undefined, other: string) => ({
    name: name ?? other,
    ...(name && concept ? { of: concept } : {}),
  });
  return [
    {
      ...told(sending, "no address"),
      until: end ? `${end} answers` : "the file is there",
      people: "its sender sees it from the device, nobody else anything",
    },
    ...(working || checked
      ? [
          {
            ...told(working, sending ?? "no address"),
            until: "looked through and made smaller",
            people: "the same",
          },
        ]
      : []),
    { ...told(ready, "address"), until: "deleted or replaced", people: "all who may read it" },
    ...(failed
      ? [
          {
            ...told(failed, "failed"),
            until: "sent anew",
            people: "its sender reads why, and sends another",
          },
        ]
      : []),
  ];
}

function deletionOf({
  entity,
  made,
  cdn,
  owner,
  operations,
  begin,
  end,
}: {
  readonly begin: Operation | undefined;
  readonly end: Operation | undefined;
  readonly entity: Entity;
  readonly made: readonly string[];
  readonly cdn: Component | undefined;
  readonly owner: Component | undefined;
  readonly operations: readonly Operation[];
}): string[] {
  const remove = operations.find(({ data }) => data.effect === "delete");
  return [
    `${remove ? `${remove.data.operationId}: ` : ""}${owner ? owner.data.name : "whoever has the record"} deletes ${prefixOf(entity)}/{id}/ once the row is gone: the original${made.length > 0 ? ` and ${made.length} forms` : ""}`,
    ...(cdn ? [`${cdn.data.name}: /${prefixOf(entity)}/{id}/* invalidated`] : []),
    ...(end && begin
      ? [
          `${begin.data.operationId} without ${end.data.operationId}: after a day, by a rule of the store`,
        ]
      : []),
    `keys below ${prefixOf(entity)}/ without a row: listed each night, deleted where older than a day`,
  ];
}

/** What a month adds to the store: rows, each with its file as it is sent and with its forms. */
function storedOf(
  entity: Entity,
  holds: readonly Kind[],
  made: readonly string[],
  assets: readonly Asset[],
  { volumeOf }: MediaFacts,
): { readonly stored?: Figure } {
  const volume = volumeOf.get(entity.ref);
  const [first] = holds;
  if (!volume || !first) return {};
  const { rowsPerDay } = volume.data;
  const [usual, least, most] = kinds[first].usual;
  const kilobytes = assets.flatMap(({ data }) =>
    data.kind === "image" ? data.forms.flatMap(({ bytes }) => bytes?.value ?? []) : [],
  );
  const forms = Number((kilobytes.reduce((sum, each) => sum + each, 0) / 1000).toPrecision(3));
  const withForms = made.length > 0 && forms > 0;
  const value = figure(
    `rowsPerDay * 30 * ${withForms ? "(original + forms)" : "original"} / 1000`,
    "GB",
    [
      { name: "rowsPerDay", value: rowsPerDay.value, unit: "rows/day", ref: volume.ref },
      { name: "original", value: usual, unit: "MB" },
      ...(withForms ? [{ name: "forms", value: forms, unit: "MB" } as const] : []),
    ],
  );
  const bound = (rows: number, of: number) =>
    Number(((rows * 30 * (of + (withForms ? forms : 0))) / 1000).toPrecision(4));
  return {
    stored: {
      ...value,
      low: bound(rowsPerDay.low ?? rowsPerDay.value, least),
      high: bound(rowsPerDay.high ?? rowsPerDay.value, most),
    },
  };
}
