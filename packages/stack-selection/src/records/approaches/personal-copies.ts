import { byTarget, personalColumns } from "@planc/core";
import { counted } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";

/** Tables that name nobody and refer to nobody, and have sums of a person all the same. */
export function tellingByFigures(drawn: Drawn): readonly {
  readonly table: string;
  readonly columns: readonly string[];
  /** What a system outside gave, which may know under it who somebody is. */
  readonly leads: readonly string[];
}[] {
  const classes = byTarget(drawn.classes);
  const named = personalColumns(drawn.columns, drawn.classes);
  const users = drawn.tables.find(({ data }) =>
    drawn.entities.some(
      ({ ref, data: { concept } }) => ref === data.entity && concept === "brief/concept#user",
    ),
  );
  return drawn.tables.flatMap(({ ref, data }) => {
    const own = drawn.columns.filter((each) => each.data.table === ref);
    const owned =
      own.some((each) => each.data.across?.table === users?.ref) ||
      drawn.keys.some((each) => each.data.table === ref && each.data.kind === "foreign");
    const columns = own.flatMap((each) =>
      each.data.attribute !== undefined && classes.get(each.data.attribute)?.personal
        ? [each.data.name]
        : [],
    );
    return users && !named.has(ref) && !owned && columns.length > 0
      ? [
          {
            table: data.name,
            columns,
            leads: own.flatMap((each) =>
              /(?:^|_)(?:provider_reference|external_id)$/.test(each.data.name)
                ? [each.data.name]
                : [],
            ),
          },
        ]
      : [];
  });
}

/** Machinery that keeps what was said for a time, whoever it tells of. */
export function copiesIn({ drawn }: Confirmed): readonly string[] {
  const said = new Set<string>(
    drawn.columns.flatMap(({ data }) =>
      /^(?:payload|response_body)$/.test(data.name) ? [data.table] : [],
    ),
  );
  const days = new Map<string, number>();
  for (const { data } of drawn.retentions ?? []) {
    const table = drawn.tables.find(({ ref }) => ref === data.table);
    // Each service has one of its own.
    if (table && said.has(table.ref)) days.set(table.data.name.replace(/^.*\./, ""), data.keep);
  }
  return [...days].map(([table, keep]) => `${table} (${counted(keep, "day")})`);
}

/** Events about what tells of a person, where a broker keeps them until they are taken. */
export function messagesOf(choice: Confirmed): readonly string[] {
  const { drawn } = choice;
  if (ofKinds(drawn, "broker").length === 0) return [];
  const personal = personalColumns(choice.drawn.columns, choice.drawn.classes);
  const told = new Set<string | undefined>(
    drawn.tables.flatMap(({ ref, data }) =>
      personal.has(ref)
        ? [drawn.entities.find((each) => each.ref === data.entity)?.data.concept]
        : [],
    ),
  );
  return drawn.events.flatMap(({ data }) =>
    // What asks for an erasure carries the id alone.
    data.concept && told.has(data.concept) && !/^erasure of /i.test(data.name)
      ? [`“${data.name}”`]
      : [],
  );
}

/** Whether what a component is given tells of people. */
export function holdsPersonal(drawn: Drawn, ref: string): boolean {
  const personal = personalColumns(drawn.columns, drawn.classes);
  const told = new Set<string | undefined>(
    drawn.tables.flatMap((table) =>
      personal.has(table.ref)
        ? [drawn.entities.find((each) => each.ref === table.data.entity)?.data.concept]
        : [],
    ),
  );
  return (
    drawn.tables.some(
      (table) =>
        personal.has(table.ref) &&
        drawn.stores.some((each) => each.ref === table.data.store && each.data.component === ref),
    ) ||
    drawn.connections.some(
      ({ data }) => data.to === ref && data.carries.some((each) => told.has(each)),
    )
  );
}

export const isAudit = ({ data }: Drawn["tables"][number]): boolean =>
  /(?:^|[._])audit_entries$/.test(data.name);

/** Evidence of who did what, and answers that lie in a cache, are emptied by no erasure. */
export function staying({ drawn }: Confirmed): readonly string[] {
  const audit = drawn.tables.find(isAudit);
  const addressed =
    audit && drawn.columns.some(({ data }) => data.table === audit.ref && data.name === "address");
  const days = drawn.retentions?.find(({ data }) => data.table === audit?.ref)?.data.keep;
  const [cache] = ofKinds(drawn, "cache");
  return [
    ...(audit && addressed
      ? [
          `${audit.data.name} keeps the person's id and the addresses of their requests${days === undefined ? "" : `, ${days} days`}, as evidence, and so does what copies of it were made.`,
        ]
      : []),
    ...(cache
      ? [
          `${cache.data.technology ?? cache.data.name} may answer with what was so before until an entry ends.`,
        ]
      : []),
  ];
}
