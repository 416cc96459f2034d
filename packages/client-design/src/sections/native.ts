import { byRef, idOf, optional, type Ref } from "@planc/core";
import { api, architecture, brief, client } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { nativeFolders, openValues } from "../native/names.ts";

/** Names in a cell, as far as a reader takes them in. */
const most = 4;

const systems = {
  ios: "iOS",
  android: "Android",
  browser: "browser",
  windows: "Windows",
  macos: "macOS",
  linux: "Linux",
} as const;

const few = (names: readonly string[]): string =>
  names.length > most
    ? `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`
    : names.join(", ") || "–";

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
    flows: optional(architecture.flow),
    oldest: optional(client.oldestSystem),
  },
  render: (read) => {
    const { surfaces, capabilities } = read;
    if (capabilities.length === 0) return undefined;
    const screenOf = byRef(read.screens);
    const operationOf = byRef(read.operations);
    const attributeOf = byRef(read.attributes);
    const conceptOf = byRef(read.concepts);
    const runs = byRef(read.flows);
    const called = (refs: readonly Ref<"api/operation">[]) =>
      few(refs.map((each) => operationOf.get(each)?.data.operationId ?? idOf(each)));
    const folders = nativeFolders(surfaces, capabilities);
    const withAny = surfaces.filter(({ ref }) =>
      capabilities.some(({ data }) => data.surface === ref),
    );
    return {
      blocks: withAny.flatMap((surface) => {
        const of = <T extends { readonly data: { readonly surface: string } }>(all: readonly T[]) =>
          all.filter(({ data }) => data.surface === surface.ref);
        const own = of(capabilities);
        const reasons = own.flatMap(({ data }) =>
          data.declarations.flatMap(({ kind, key, value }) =>
            kind === "reason" && value !== undefined ? [{ key, value }] : [],
          ),
        );
        const headers = own.flatMap(({ data }) =>
          data.declarations.flatMap(({ kind, key, value }) =>
            kind === "header" ? [`${key}=(${value})`] : [],
          ),
        );
        const rules = own.flatMap(({ data }) =>
          data.rules
            .filter(({ usual }) => !usual)
            .map(({ rule, value, inShort }, at) => [
              at === 0 ? data.name : "",
              rule,
              // Names of classes and switches of the systems.
              data.kind === "secure-storage" ? inlineCode(value) : (inShort ?? value),
            ]),
        );
        const folder = folders.get(surface.ref) ?? "clients";
        const open = openValues(own);
        return [
          ...(withAny.length > 1 ? [paragraph(strong(surface.data.name))] : []),
          table(
            ["Capability", "By", "On", "Asked", "Without it"],
            own.map(({ data }) => [
              data.name,
              data.library
                ? inlineCode(
                    [data.library.name, data.library.version].filter(Boolean).join(" ") +
                      (data.library.beside ? `, ${data.library.beside}` : ""),
                  )
                : "none maintained",
              few(data.screens.flatMap((each) => screenOf.get(each)?.data.name ?? [])),
              data.asked ?? "–",
              data.fallback,
            ]),
          ),
          ...listed(
            ["People read", "Under"],
            reasons.map(({ key, value }) => [inlineCode(value), inlineCode(key)]),
          ),
          ...(headers.length === 0
            ? []
            : [paragraph(inlineCode(`Permissions-Policy: ${[...new Set(headers)].join(", ")}`))]),
          ...listed(["Capability", "Rule", "Here"], rules),
          ...listed(
            ["Notification", "Channel", "Opens", "Carries"],
            of(read.notifications).map(({ data }) => {
              const screen = data.opens && screenOf.get(data.opens)?.data.name;
              const run = runs.get(data.upon)?.data.name;
              return [
                run && run !== data.name ? `${data.name} (${run})` : data.name,
                data.channel.name,
                screen ? `${screen}${data.link ? ` ${data.link}` : ""}` : "–",
                data.carries,
              ];
            }),
          ),
          ...listed(
            ["In the background", "Calls", "Opens", "By", "Each", "Waits for", "If it is not run"],
            of(read.tasks).map(({ data }) => [
              data.name,
              called(data.operations),
              data.opens.join(", ") || "–",
              inlineCode(
                data.means
                  .map(
                    ({ platform, by, runs }) =>
                      `${systems[platform]}: ${by}${runs ? ` (${runs})` : ""}`,
                  )
                  .join("; "),
              ),
              data.every ? `${data.every.value} ${data.every.unit}` : "–",
              data.waits.join(", "),
              data.inShort,
            ]),
          ),
          ...listed(
            ["Told to the stores", "Of", "Deleted by"],
            of(read.collected).map(({ data }) => [
              `${data.play}${data.purposes.includes("personalisation") ? ", also to personalise" : ""}${data.linked ? "" : ", not linked"}`,
              data.of.length === 0
                ? "id of the account"
                : few(
                    data.of.map((each) => {
                      const found = attributeOf.get(each)?.data;
                      const thing = found && conceptOf.get(found.concept)?.data.name.toLowerCase();
                      return found && thing ? `${found.name} of ${thing}` : idOf(each);
                    }),
                  ),
              called(data.deletedBy),
            ]),
          ),
          ...listed(
            ["Runs from", "On", "By"],
            of(read.oldest).map(({ data }) => [
              data.api ? `${data.version} (API ${data.api})` : data.version,
              systems[data.platform],
              data.by,
            ]),
          ),
          paragraph(
            "Limits, reasons, tests: ",
            fileLink(`${folder}/capabilities.json`),
            ...(open.length > 0
              ? [
                  "; open: ",
                  inlineCode(
                    open.map(({ name }) => (name.includes(".") ? name : `$(${name})`)).join(", "),
                  ),
                ]
              : []),
            ".",
          ),
        ];
      }),
    };
  },
});

type Row = Parameters<typeof table>[1][number];

const listed = (head: readonly string[], rows: readonly Row[]) =>
  rows.length === 0 ? [] : [table(head, rows)];
