import { byRef, optional, spoken, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, decision } from "@planc/core/ir";
import { inlineCode, nodeLink, paragraph, table, unitText } from "@planc/core/markdown";
import { section } from "../kit.ts";

const said = ({ value, unit }: { readonly value: number; readonly unit: string }): string =>
  `${value} ${unitText(value, unit)}`;

type Told = ViewOf<typeof api.subscription>["data"];

/** Each live message: who hears it, how whoever is away does, in which order, and how a gap is closed. */
export const liveChannelsSection = section("live-channels", {
  document: "contracts/realtime.md",
  title: "Live Messages",
  reads: {
    channels: api.liveChannel,
    subscriptions: api.subscription,
    operations: optional(api.operation),
    fields: optional(data.field),
    components: optional(architecture.component),
    choices: optional(decision.choice),
    actors: optional(brief.actor),
  },
  render: ({ channels, subscriptions, operations, fields, components, choices, actors }) => {
    const actor = byRef(actors);
    if (channels.length === 0) return undefined;
    const told = byRef(subscriptions);
    const operation = byRef(operations);
    const field = byRef(fields);
    const component = byRef(components);
    const called = (ref: string) => operation.get(ref)?.data.operationId ?? ref;
    const rows = channels.flatMap(({ data }) => {
      const of = told.get(data.subscription);
      return of ? [{ of: of.data, data }] : [];
    });
    const kept = rows.filter(({ data }) => data.passing === undefined);
    const passing = rows.filter(({ data }) => data.passing !== undefined);
    const sends = kept.flatMap(({ of, data }) =>
      data.repeats?.sent ? [{ of, sent: data.repeats.sent }] : [],
    );
    const missed = choices.find(({ data }) => data.topic === "decision/topic#missed-messages");
    return {
      blocks: [
        ...(missed ? [paragraph("Missed: ", nodeLink(missed.ref, missed.data.name))] : []),
        ...(kept.length > 0
          ? [
              table(
                ["Told", "To whom", "No connection", "In order", "Missed"],
                kept.map(({ of, data: { away, order, gap } }) => [
                  inlineCode(of.name),
                  hearers(of),
                  away.kind === "push"
                    ? `push over ${component.get(away.over)?.data.name ?? "push"}`
                    : "at the next start",
                  order
                    ? `of the ${order.within}, by ${order.fields.map((each) => field.get(each)?.data.name ?? each).join(", ")}`
                    : "none",
                  gap
                    ? `${called(gap.operation)} ${gap.parameters.length > 0 ? `by ${gap.parameters.join(", ")}` : "from its start"}${gap.reaches === undefined ? "" : `; gone after ${said({ value: gap.reaches, unit: "day" })}: read anew`}`
                    : "lost",
                ]),
              ),
              ...pushedOf(kept, (ref) => field.get(ref)?.data.name ?? ref),
              table(
                ["Comes twice", "Known by", "Looked up in"],
                [
                  ...groupsOf(
                    kept.map(({ of, data }) => ({ name: of.name, repeats: data.repeats })),
                  ),
                  ...sends.map(({ sent }) => [
                    inlineCode(called(sent.operation)),
                    sent.by,
                    sent.kept,
                  ]),
                ],
              ),
            ]
          : []),
        ...(passing.length > 0
          ? [
              table(
                ["Kept nowhere", "Seen by", "Every", "Ends after", "Or by"],
                passing.flatMap(({ of, data }) =>
                  data.passing
                    ? [
                        [
                          inlineCode(of.name),
                          hearers(of),
                          said(data.passing.atMostEvery),
                          said(data.passing.expires),
                          data.passing.endedBy,
                        ],
                      ]
                    : [],
                ),
              ),
            ]
          : []),
        ...(rows.every(({ of }) => of.rooms.length === 0)
          ? []
          : [
              table(
                ["Room", "Joined by", "Refused", "Hears"],
                roomsOf(
                  rows.map(({ of }) => of),
                  (role) => actor.get(role)?.data.name ?? role,
                ).map(({ address, when, refused, hears }) => [
                  inlineCode(address),
                  when,
                  refused.length > 0 ? refused.join(", ") : "–",
                  hears.join(", "),
                ]),
              ),
            ]),
      ],
    };
  },
});

/** Messages that are looked up in one place, together: each is known by its own id, and the later of two stands. */
function groupsOf(
  all: readonly {
    readonly name: string;
    readonly repeats: ViewOf<typeof api.liveChannel>["data"]["repeats"];
  }[],
) {
  const places = new Map<string, { names: string[]; by: Set<string> }>();
  for (const { name, repeats } of all) {
    if (!repeats) continue;
    const [key = "", ...rest] = repeats.by;
    const at = `${repeats.where} ${rest.join(" ")}`;
    const known = places.get(at) ?? { names: [], by: new Set() };
    known.names.push(name);
    known.by.add(key);
    places.set(at, known);
  }
  return [...places].map(([at, { names, by }]) => {
    const where = at.replace(/ change at$/, "");
    const ids = by.size === 1 ? [...by].join("") : "its id";
    return [names.join(", "), `${ids} + change + at`, where];
  });
}

/** Whom pushes spare, and by what the program that sends them knows it. */
function pushedOf(
  kept: readonly { readonly of: Told; readonly data: ViewOf<typeof api.liveChannel>["data"] }[],
  name: (ref: string) => string,
) {
  const rows = kept.flatMap(({ of, data: { away } }) =>
    away.kind === "push" && (away.muted || away.connected)
      ? [
          [
            inlineCode(of.name),
            away.muted ? `${name(away.muted)} ahead` : "–",
            away.connected
              ? `${name(away.connected.field)} within ${said(away.connected.within)}, written each ${said(away.connected.every)} while connected`
              : "–",
          ],
        ]
      : [],
  );
  return rows.length > 0 ? [table(["Pushed", "Not to who has", "Not to a device with"], rows)] : [];
}

function hearers({ rooms, access }: Told): string {
  const names = [...new Set(rooms.map(({ segment }) => segment))];
  if (names.length > 0) return names.map((each) => `its ${spoken(each)}`).join(", ");
  return access.kind === "public" ? "everyone" : "readers";
}

interface Listened {
  readonly address: string;
  readonly when: Set<string>;
  readonly hears: Set<string>;
  readonly admitted: Set<string>;
  readonly readers: Set<string>;
}

/** Each room once, with what is told in it, who comes in, and which readers of it are kept out. */
function roomsOf(all: readonly Told[], name: (role: string) => string) {
  const rooms = new Map<string, Listened>();
  for (const { name: told, rooms: own, access } of all) {
    for (const { segment, parameter, when, only, resource, roles } of own) {
      const address = `${segment}/{${parameter}}${only ? ` (${only})` : ""}`;
      const known = rooms.get(address) ?? {
        address,
        when: new Set(),
        hears: new Set(),
        admitted: new Set(),
        readers: new Set(),
      };
      const names = roles.map(name).join(", ");
      const isOwn = resource === undefined && segment === "accounts";
      known.when.add(
        isOwn
          ? "own account"
          : [names, when ? `who ${when}` : names === "" ? "readers" : ""]
              .filter((each) => each !== "")
              .join(" "),
      );
      known.hears.add(told);
      for (const role of roles) known.admitted.add(role);
      // Whoever is let in for nothing but their own account asks for no other.
      if (!isOwn && only === undefined && access.kind !== "public")
        for (const role of roles.length > 0 ? access.roles : []) known.readers.add(role);
      rooms.set(address, known);
    }
  }
  return [...rooms.values()].map(({ address, when, hears, admitted, readers }) => ({
    address,
    when: [...when].join("; "),
    hears: [...hears],
    refused: [...readers].filter((role) => !admitted.has(role)).map(name),
  }));
}
