import { byRef, optional } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { fileLink, paragraph, strong } from "@planc/core/markdown";
import type { Table } from "mdast";
import { section } from "../kit.ts";
import { beyondTold } from "./parts.ts";
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
    const fresh = beyondTold();
    const titled = (title: string, library: string | undefined, block: Table | undefined) => {
      const own = fresh(title, block);
      return own ? [paragraph(strong(library ? `${title} (${library})` : title)), own] : [];
    };
    return {
      blocks: surfaces.flatMap((surface, at) => {
        const mine = <Of extends { readonly data: { readonly surface: string } }>(
          all: readonly Of[],
        ) => all.filter(({ data: { surface: of } }) => of === surface.ref);
        const cache = mine(caches)[0]?.data;
        const blocks = [
          ...titled("Reads", cache?.name, readsTable(mine(states), cache, names)),
          ...titled(
            "Device rows",
            cache?.persisted.kind === "device" ? cache.persisted.where : undefined,
            rowsTable(mine(states), names),
          ),
          ...titled("Changes", undefined, changesTable(mine(mutations), names)),
          ...titled("Afterwards", undefined, laterTable(mine(mutations), names)),
          ...titled("Own state", cache?.store.name, deviceTable(mine(states), names)),
          ...titled("Session", undefined, sessionTable(mine(sessions))),
          ...(mine(states).length > 0
            ? [paragraph("In full: ", fileLink(`clients/state-${surface.id}.json`), ".")]
            : []),
        ];
        return blocks.length > 0 && surfaces.length > 1
          ? [
              paragraph(strong(surface.data.name), at > 0 ? ", beyond what stands above" : ""),
              ...blocks,
            ]
          : blocks;
      }),
    };
  },
});
