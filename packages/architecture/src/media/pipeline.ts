import { spoken } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Asset, Component, Entity, Field, MediaFacts, Operation } from "./facts.ts";
import { type Kind, kinds, kindsByName, type Pipeline, scanners } from "./file-kinds.ts";
import { givesRole, partsOf } from "./parts.ts";
import { waysOf } from "./steps-of.ts";
import { storedOf } from "./stored.ts";

/** Forms of another field of the same thing. */
export const isMadeForm = /\b(?:thumbnail|preview|small|medium|variant|poster)\b/i;

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
    (each) =>
      each.data.effect === "create" ||
      (each.data.effect === "update" && !givesRole(each) && !ends.includes(each)),
  );
  // What a thing can be without is given to it later.
  const first = field.data.required ? "create" : "update";
  const fits = ({ id, data }: Operation) =>
    Number(data.effect === first) + Number(id.startsWith(first));
  begins.sort((a, b) => fits(b) - fits(a));
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
  const made = [
    ...new Set([
      ...assets.flatMap(({ data }) => data.forms.map(({ name }) => name)),
      ...facts.fields.flatMap(({ data }) =>
        data.entity === entity.ref && data.type === "file" && isMadeForm.test(data.name)
          ? [data.name]
          : [],
      ),
    ]),
  ];
  const forms = formsOf(facts, assets, made, worker);
  const parts = client && ends.length > 0 ? partsOf(field, begin, holds, facts) : undefined;
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
    inParts: parts !== undefined,
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
      by: parts ? "multipart" : client ? "signed-put" : "through-program",
      begins: begins.slice(0, 2).map(({ ref }) => ref),
      ends: ends.map(({ ref }) => ref),
      types: sealed
        ? ["application/octet-stream"]
        : holds.flatMap((each) => [...kinds[each].types]),
      most: mostOf(holds),
      ...parts,
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
      cache: open ? "by the hash in its name, 1 year" : "address of 1 h",
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
      inParts: parts !== undefined,
    }),
    steps: [...ways.steps],
    failures: [...ways.failures],
    ...(sealed
      ? {
          sealed: `${sealed.data.name}: the device seals the file and its small form by a key of its own, which the message carries; the store has ciphertext, so no scan and no forms on a server`,
        }
      : {}),
    ...storedOf(entity, holds, assets, facts),
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

function mostOf(holds: readonly Kind[]): Figure {
  const value = Math.max(...holds.map((each) => kinds[each].most));
  return { value, unit: "MB", formula: "most", inputs: [{ name: "most", value, unit: "MB" }] };
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
        ? `as ${screens} ${screens === 1 ? "screen shows" : "screens show"} it, without place and device`
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
      until: [
        end ? `${end} answers` : "the file is there",
        ...(checked && !working ? ["looked through and made smaller"] : []),
      ].join(", then "),
      people: "its sender, from the device",
    },
    ...(working
      ? [
          {
            ...told(working, "no address"),
            until: "looked through and made smaller",
            people: "its sender, from the device",
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
  inParts,
}: {
  readonly inParts: boolean;
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
    `${remove ? `${remove.data.operationId}: ` : ""}${owner ? owner.data.name : "whoever has the record"} deletes ${prefixOf(entity)}/{id}/ once the row is gone: the original${made.length > 0 ? ` and ${made.length === 1 ? "its form" : `${made.length} forms`}` : ""}`,
    ...(cdn ? [`${cdn.data.name}: /${prefixOf(entity)}/{id}/* invalidated`] : []),
    ...(end && begin
      ? [
          `${begin.data.operationId} without ${end.data.operationId}: after a day, by a rule of the store${inParts ? ", and so are parts that were never put together" : ""}`,
        ]
      : []),
    `keys below ${prefixOf(entity)}/ without a row: listed each night, deleted where older than a day`,
  ];
}
