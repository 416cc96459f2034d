import { byRef, optional, type Ref } from "@planc/core";
import { api, architecture, client } from "@planc/core/ir";
import { toldIn } from "../catalog/answers.ts";
import { artifact } from "../kit.ts";
import { staleProblem } from "../offline/queue.ts";

/** `diagrams/sync-mobile-client.mmd` */
export const diagramPath = ({ id }: { readonly id: string }): string => `diagrams/sync-${id}.mmd`;

/** Words of the plan where Mermaid reads statements: nothing in them is syntax. */
const shown = (words: string, most = 70): string => {
  const line = words
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replaceAll(/[;:#"<>{}[\]|%`\\&]/g, "")
    .trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line || "-";
};

/** A change without a connection, its way to the server, and what the device fetches afterwards. */
export const syncDiagram = artifact("sync-diagram", {
  reads: {
    syncs: client.sync,
    held: optional(client.offline),
    surfaces: optional(client.surface),
    operations: optional(api.operation),
    convention: optional(api.convention),
    components: optional(architecture.component),
  },
  emit: ({ syncs, held, surfaces, operations, convention, components }) => {
    const done = (status: number) =>
      convention?.data.style === "graphql" ? "no problems" : `${status}`;
    const told = toldIn(convention?.data.style);
    const operationOf = byRef(operations);
    const componentOf = byRef(components);
    const surfaceOf = byRef(surfaces);
    return syncs.flatMap((sync) => {
      const { data } = sync;
      const own = held.filter(
        ({ data: each }) => each.surface === data.surface && each.shows.length > 0,
      );
      const writes = own.flatMap(({ data: each }) =>
        each.writes.flatMap(({ operation }) => operationOf.get(operation) ?? []),
      );
      const pair = data.queue.order
        .map(({ first, next }) => [makes(first), makes(next)] as const)
        .find(([one, other]) => one && other);
      function makes(concept: Ref) {
        const thing = own.find(({ data: each }) => each.concept === concept);
        return thing?.data.writes
          .flatMap(({ operation }) => operationOf.get(operation) ?? [])
          .find(({ data: each }) => each.effect === "create");
      }
      const update = writes.find(({ data: each }) => each.effect === "update");
      const sent = [...new Set([...(pair ?? []), update, ...writes])]
        .flatMap((each) => each ?? [])
        .slice(0, 3);
      // What goes on from a place, and is changed here, shows more than a list that is read whole.
      const changed = new Set<Ref>(own.map(({ data: each }) => each.concept));
      const rank = ({ way, concepts }: (typeof data.pull.reads)[number]) =>
        (way === "lists" ? 2 : 0) + (concepts.some((each) => changed.has(each)) ? 0 : 1);
      const fetched = data.pull.reads
        .toSorted((one, other) => rank(one) - rank(other))
        .flatMap(({ operation }) => operationOf.get(operation) ?? [])
        .slice(0, 3);
      if (sent.length === 0 && fetched.length === 0) return [];
      const servers = new Map<Ref | undefined, string>();
      const serverOf = (ref: Ref | undefined) => {
        const alias = servers.get(ref) ?? `server${servers.size + 1}`;
        servers.set(ref, alias);
        return alias;
      };
      const body = [
        "  Note over app,store: no connection",
        ...sent.flatMap(({ data: { operationId } }) => [
          `  person->>app: ${shown(operationId)}`,
          `  app->>store: record and ${shown(data.queue.table)}, one transaction`,
        ]),
        "  Note over app,store: connection",
        ...sent.flatMap(({ data: each }) => {
          const to = serverOf(each.component);
          const stale = staleProblem(each);
          const refusal =
            each.errors.find(({ problem }) => problem === stale) ??
            each.errors.find(({ status }) => status === 409 || status === 412);
          return [
            `  app->>${to}: ${shown(each.operationId)}`,
            ...(refusal
              ? [
                  `  alt ${told(refusal.status)} ${shown(refusal.problem)}`,
                  `    ${to}-->>app: ${told(refusal.status)}`,
                  stale === undefined
                    ? `    app->>person: held, own change beside the server's`
                    : `    app->>${to}: sealed anew, same id`,
                  "  else done",
                  `    ${to}-->>app: ${done(each.success)}`,
                  "    app->>store: entry out, record as answered",
                  "  end",
                ]
              : [
                  `  ${to}-->>app: ${done(each.success)}`,
                  "  app->>store: entry out, record as answered",
                ]),
          ];
        }),
        ...fetched.flatMap(({ ref, data: each }) => {
          const to = serverOf(each.component);
          const since = data.pull.reads.find(({ operation }) => operation === ref)?.since;
          return [
            "  loop until no page is left",
            `    app->>${to}: ${shown(`${each.operationId}${since ? ` ${since} the place here` : ""}`)}`,
            `    ${to}-->>app: page`,
            "    app->>store: page and place, one transaction",
            "  end",
          ];
        }),
        "  app->>person: nothing waits",
      ];
      const text = [
        "sequenceDiagram",
        "  actor person as Person",
        `  participant app as ${shown(surfaceOf.get(data.surface)?.data.name ?? "App")}`,
        `  participant store as ${shown(componentOf.get(data.store)?.data.name ?? "Store")}`,
        ...[...servers].map(
          ([ref, alias]) =>
            `  participant ${alias} as ${shown(componentOf.get(ref ?? "")?.data.name ?? "Server")}`,
        ),
        ...body,
        "",
      ].join("\n");
      return [{ path: diagramPath(sync), mediaType: "text/vnd.mermaid", text }];
    });
  },
});
