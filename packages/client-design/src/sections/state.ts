import { byRef, optional } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { fileLink, paragraph, strong } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { changesTable, laterTable } from "./state-changes.ts";
import { deviceTable, readsTable, rowsTable } from "./state-reads.ts";
import { sessionTable } from "./state-session.ts";

/** What each surface caches, what it changes, what only the device knows, and who is signed in. */
export const stateSection = section("state", {
  document: "clients.md",
  title: "State",
  reads: {
    surfaces: client.surface,
    states: client.state,
    caches: optional(client.cache),
    mutations: optional(client.mutation),
    sessions: optional(client.session),
    screens: optional(client.screen),
    operations: optional(api.operation),
    subscriptions: optional(api.subscription),
    copies: optional(data.copy),
    fields: optional(data.field),
  },
  render: ({ surfaces, states, caches, mutations, sessions, ...named }) => {
    if (states.length === 0 && mutations.length === 0) return undefined;
    const fieldOf = byRef(named.fields);
    const names = {
      fieldName: (ref: string) => fieldOf.get(ref)?.data.name ?? ref,
      operationOf: byRef(named.operations),
      stateOf: byRef(states),
      screenOf: byRef(named.screens),
      subscriptionOf: byRef(named.subscriptions),
      copyOf: byRef(named.copies),
    };
    return {
      blocks: surfaces.flatMap((surface) => {
        const mine = <Of extends { readonly data: { readonly surface: string } }>(
          all: readonly Of[],
        ) => all.filter(({ data: { surface: of } }) => of === surface.ref);
        const cache = mine(caches)[0]?.data;
        const blocks = [
          ...titled(heading("Reads", cache?.name), readsTable(mine(states), cache, names)),
          ...titled(
            heading(
              "Device rows",
              cache?.persisted.kind === "device" ? cache.persisted.where : undefined,
            ),
            rowsTable(mine(states), names),
          ),
          ...titled("Changes", changesTable(mine(mutations), names)),
          ...titled("Afterwards", laterTable(mine(mutations), names)),
          ...titled(heading("Own state", cache?.store.name), deviceTable(mine(states), names)),
          ...titled("Session", sessionTable(mine(sessions))),
          ...(mine(states).length > 0
            ? [paragraph("In full: ", fileLink(`clients/state-${surface.id}.json`), ".")]
            : []),
        ];
        return blocks.length > 0 && surfaces.length > 1
          ? [paragraph(strong(surface.data.name)), ...blocks]
          : blocks;
      }),
    };
  },
});

type Block = ReturnType<typeof paragraph> | NonNullable<ReturnType<typeof readsTable>>;

const titled = (title: string, block: ReturnType<typeof readsTable>): Block[] =>
  block ? [paragraph(strong(title)), block] : [];

const heading = (title: string, library: string | undefined): string =>
  library ? `${title} (${library})` : title;
