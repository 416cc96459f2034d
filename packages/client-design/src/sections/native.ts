import { byRef, idOf, optional, type Ref } from "@planc/core";
import { api, architecture, brief, client } from "@planc/core/ir";
import { fileLink, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { nativeFolders, openValues } from "../native/names.ts";

/** Names in a cell, as far as a reader takes them in. */
const most = 4;

/** What each surface asks of its device: with what, when people are asked, and what they do without it. */
export const nativeSection = section("native", {
  document: "clients.md",
  title: "Native Capabilities",
  reads: {
    surfaces: client.surface,
    capabilities: client.capability,
    notifications: optional(client.notification),
    tasks: optional(client.backgroundTask),
    collected: optional(client.collectedData),
    screens: optional(client.screen),
    operations: optional(api.operation),
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
    events: optional(architecture.event),
    flows: optional(architecture.flow),
  },
  render: ({
    surfaces,
    capabilities,
    notifications,
    tasks,
    collected,
    screens,
    operations,
    attributes,
    concepts,
    events,
    flows,
  }) => {
    if (capabilities.length === 0) return undefined;
    const screenOf = byRef(screens);
    const operationOf = byRef(operations);
    const attributeOf = byRef(attributes);
    const conceptOf = byRef(concepts);
    const setOff = new Map<string, string>(
      [...events, ...flows].map(({ ref, data }) => [ref, data.name]),
    );
    const few = (names: readonly string[]): string =>
      names.length > most
        ? `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`
        : names.join(", ") || "–";
    const namesOf = (refs: readonly Ref<"client/screen">[]) =>
      few(refs.flatMap((each) => screenOf.get(each)?.data.name ?? []));
    const called = (refs: readonly Ref<"api/operation">[]) =>
      few(refs.map((each) => operationOf.get(each)?.data.operationId ?? idOf(each)));
    const folders = nativeFolders(surfaces, capabilities);
    const withAny = surfaces.filter(({ ref }) =>
      capabilities.some(({ data }) => data.surface === ref),
    );
    return {
      blocks: withAny.flatMap((surface) => {
        const own = capabilities.filter(({ data }) => data.surface === surface.ref);
        const read = own.flatMap(({ data }) =>
          data.declarations.filter(({ kind, value }) => kind === "reason" && value !== undefined),
        );
        const rules = own.flatMap(({ data }) =>
          data.rules
            .filter(({ usual }) => !usual)
            .map((each, at) => [at === 0 ? data.name : "", each.rule, each.value, each.because]),
        );
        const told = notifications.filter(({ data }) => data.surface === surface.ref);
        const done = tasks.filter(({ data }) => data.surface === surface.ref);
        const kept = collected.filter(({ data }) => data.surface === surface.ref);
        const folder = folders.get(surface.ref);
        const open = openValues(own);
        return [
          ...(withAny.length > 1 ? [paragraph(strong(surface.data.name))] : []),
          table(
            ["Capability", "By", "On", "Asked", "Without it"],
            own.map(({ data }) => [
              data.name,
              data.library
                ? [data.library.name, data.library.version].filter(Boolean).join(" ") +
                  (data.library.beside ? `, ${data.library.beside}` : "")
                : "nothing maintained found",
              namesOf(data.screens),
              data.asked ?? "–",
              data.fallback,
            ]),
          ),
          ...(read.length === 0
            ? []
            : [
                table(
                  ["People read", "Under"],
                  read.map(({ key, value }) => [value ?? "", key]),
                ),
              ]),
          ...(rules.length === 0 ? [] : [table(["Capability", "Rule", "Here", "Because"], rules)]),
          ...(told.length === 0
            ? []
            : [
                table(
                  ["Notification", "Set off by", "Channel", "Opens", "Carries", "Gathered by"],
                  told.map(({ data }) => [
                    data.name,
                    setOff.get(data.upon) ?? idOf(data.upon),
                    data.channel.name,
                    data.opens
                      ? `${screenOf.get(data.opens)?.data.name ?? idOf(data.opens)}${data.link ? ` (${data.link})` : ""}`
                      : "–",
                    `${data.carries}: ${data.because}`,
                    data.gathers ?? "–",
                  ]),
                ),
              ]),
          ...(done.length === 0
            ? []
            : [
                table(
                  [
                    "In the background",
                    "Calls",
                    "By",
                    "Asked for each",
                    "Waits for",
                    "Where the system does not run it",
                  ],
                  done.map(({ data }) => [
                    data.name,
                    called(data.operations),
                    data.means
                      .map(({ platform, by, most: limit }) => `${platform}: ${by} (${limit})`)
                      .join("; "),
                    data.every
                      ? `${data.every.value} ${data.every.unit} (${data.every.because})`
                      : "–",
                    [
                      ...data.waits,
                      ...(data.backOff ? [`after a fault ${data.backOff}`] : []),
                    ].join("; "),
                    data.otherwise,
                  ]),
                ),
              ]),
          ...(kept.length === 0
            ? []
            : [
                table(
                  ["Told to the stores", "Of", "For", "Linked to people", "Deleted by"],
                  kept.map(({ data }) => [
                    data.play,
                    few(
                      data.of.map((each) => {
                        const found = attributeOf.get(each);
                        return found
                          ? `${found.data.name} of ${conceptOf.get(found.data.concept)?.data.name.toLowerCase() ?? "it"}`
                          : idOf(each);
                      }),
                    ),
                    data.purposes.join(", "),
                    data.linked ? "yes" : "no",
                    called(data.deletedBy),
                  ]),
                ),
              ]),
          ...(folder && open.length > 0
            ? [
                table(
                  ["Open", "Known to"],
                  open.map(({ name, who }) => [`$(${name})`, who]),
                ),
              ]
            : []),
          ...(folder
            ? [
                paragraph(
                  "Limits of the systems with their sources, the other rules and the tests: ",
                  fileLink(`${folder}/capabilities.json`),
                  ".",
                ),
              ]
            : []),
        ];
      }),
    };
  },
});
