import { draftDays } from "@planc/core";
import { listed, number, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, inPath, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

const idsOf = (operations: Drawn["operations"]) => operations.map(({ data }) => data.operationId);

function formsOf({ drawn }: Confirmed) {
  const forms = drawn.operations.filter(
    ({ data }) =>
      data.webhook === undefined &&
      !data.path.startsWith("/auth") &&
      ["create", "update"].includes(data.effect),
  );
  const clients = ofKinds(drawn, "web-client", "mobile-client");
  const versioned = forms.filter(({ data }) =>
    data.parameters.some(({ name }) => name === "If-Match"),
  );
  const signOut = drawn.operations.find(({ data }) =>
    /^(?:sign|log)-?out$/i.test(data.operationId),
  );
  const warned = drawn.requirements.find(
    ({ data }) => data.priority !== "wont" && /\bwarn\w*\b[^.]{0,40}\bunsaved\b/i.test(data.text),
  );
  return {
    ids: idsOf(forms),
    client: namesOf(clients),
    versioned: idsOf(versioned)[0],
    signOut: signOut?.data.operationId,
    warned: warned?.data.key,
  };
}

function historyOf({ drawn }: Confirmed) {
  const { concepts, entities, tables, columns, operations, actions } = drawn;
  const concept = concepts.find(({ data }) => data.changesOf !== undefined);
  const tableOf = (ref: string | undefined) => {
    const entity = entities.find(({ data }) => ref !== undefined && data.concept === ref);
    return tables.find(({ data }) => data.entity === entity?.ref);
  };
  const own = tableOf(concept?.ref);
  const held = tableOf(concept?.data.changesOf);
  if (!own || !held) return undefined;
  const named = (of: typeof own) => columns.filter(({ data }) => data.table === of.ref);
  const changing = new Set<string>(
    actions.flatMap(({ ref, data }) =>
      data.concept === concept?.data.changesOf && data.effect === "update" ? [ref] : [],
    ),
  );
  const says = named(own).filter(({ data }) =>
    /field|before|after|old|new|edit|by/.test(data.name),
  );
  const longest = named(held).toSorted(
    (a, b) => (b.data.maxLength ?? 0) - (a.data.maxLength ?? 0),
  )[0];
  return {
    own: own.data.name,
    held: held.data.name,
    says: says.map(({ data }) => data.name),
    update: idsOf(
      operations.filter(({ data }) => data.realises.some((ref) => changing.has(ref))),
    )[0],
    list: idsOf(
      operations.filter(
        ({ data }) => data.effect === "list" && data.path.endsWith(`/${inPath(own.data.name)}`),
      ),
    )[0],
    long:
      longest && (longest.data.maxLength ?? 0) >= 2000
        ? `${held.data.name}.${longest.data.name} (up to ${number(longest.data.maxLength ?? 0)} characters)`
        : undefined,
    counts: named(held).some(({ data }) => data.name === "version"),
    grouped: named(own).some(({ data }) => /version|change_id/.test(data.name)),
  };
}

function zonedOf({ drawn }: Confirmed) {
  const zone = drawn.columns.find(({ data }) => /time_?zone$/.test(data.name));
  const table = drawn.tables.find(({ ref }) => ref === zone?.data.table);
  const instants = drawn.columns.filter(
    ({ data }) =>
      data.table === table?.ref &&
      data.logical === "timestamp" &&
      !/^(?:created|updated|deleted)_at$/.test(data.name),
  );
  if (!zone || !table || instants.length === 0) return undefined;
  const creating = drawn.operations.find(
    ({ data }) => data.effect === "create" && data.path.endsWith(`/${inPath(table.data.name)}`),
  );
  return {
    zone: `${table.data.name}.${zone.data.name}`,
    optional: zone.data.nullable,
    table: table.data.name,
    times: instants.map(({ data }) => data.name),
    several: instants.length > 1,
    type: instants[0]?.data.type,
    create: creating?.data.operationId,
  };
}

export const keptTellers: Readonly<Record<string, Teller>> = {
  "kept-in-client": (choice) => {
    const { ids, client, versioned, signOut, warned } = formsOf(choice);
    if (ids.length === 0 || !client) return undefined;
    return {
      positive: [
        `${client} keeps what is typed for ${sample(ids)} in its own storage, under the account and the thing that it is for, from the first key on: a sign-in that ends or a page that is left takes nothing along.`,
      ],
      negative: [
        "On another device it is not there.",
        "It lies readable in that browser, also for who uses it next.",
        ...(versioned
          ? [
              `What stands may have been changed meanwhile: a draft that is sent by ${versioned} with the version that it was made from is refused with 412.`,
            ]
          : []),
      ],
      mitigation: [
        `It goes when it was saved or thrown away${signOut ? `, with ${signOut}` : ", when somebody else signs in there"}, and after ${draftDays} days (taken here).`,
        ...(warned
          ? [`Whoever leaves a form with unsaved input is warned all the same (${warned}).`]
          : []),
        "Whoever opens the form again is asked whether to go on from it or to drop it, with the hour of its last key.",
        ...(versioned
          ? ["After a 412 the draft stays, and what stands now is shown beside it."]
          : []),
      ],
      confirmation: `A test types, has the sign-in end, signs in again and finds the same text; under another account there is none, and after ${ids[0]} neither.${warned ? " One that leaves a form with unsaved input finds the warning." : ""}`,
    };
  },
  "row-per-field": (choice) => {
    const found = historyOf(choice);
    if (!found?.update) return undefined;
    const { own, held, says, update, list, long, counts, grouped } = found;
    return {
      positive: [
        `${update} writes a row of ${own} for each field that it changes${says.length > 0 ? ` (${listed(says)})` : ""}, in the transaction of the change${list ? `; ${list} reads them` : ""}.`,
      ],
      negative: [
        ...(long ? [`A change of ${long} writes it twice, before and after.`] : []),
        ...(grouped
          ? []
          : ["Fields that were changed together belong together by their hour alone."]),
        `How one of ${held} stood at an hour is found by taking its rows back one after the other.`,
      ],
      mitigation: [
        ...(counts && !grouped
          ? [
              `Add the version of ${held} that a change led to, so that its rows are found together.`,
            ]
          : []),
        `One function of the program compares both states and writes the rows; no other statement changes ${held}.`,
      ],
      confirmation: `A test changes two fields by one ${update} and finds two rows with the values before and after and who did it; one that is refused leaves none.`,
    };
  },
  "instant-and-zone": (choice) => {
    const found = zonedOf(choice);
    if (!found) return undefined;
    const { zone, optional, table, times, several, type, create } = found;
    return {
      positive: [
        `${listed(times)} of ${table} ${several ? "are instants" : "is an instant"}${type ? ` (${type})` : ""} with one order whatever the zone; ${zone} has the name of the zone of the IANA database, by which the hour is shown as it was entered.`,
      ],
      negative: [
        "Where a country moves its clocks otherwise than was known, what lies ahead there stands an hour beside what was entered.",
        ...(several
          ? [
              `Between two of ${listed(times)} lies the time that passes: over a night in which clocks move that is an hour more or less than the difference of the hours shown.`,
            ]
          : []),
        ...(optional ? [`${zone} may be empty, and nothing tells then which hour was meant.`] : []),
      ],
      mitigation: [
        `${create ?? "What creates one"} refuses a name that the IANA database does not have; whoever enters one is shown the zone of the browser, to confirm or change it.`,
        `With a new version of that database rows of ${table} that lie ahead in a zone that was changed are reckoned anew, from the hour that the former rules gave them.`,
      ],
      confirmation: `A test creates one in a zone of another continent, on each side of a night in which clocks move, and reads the hours as they were entered.`,
    };
  },
};
