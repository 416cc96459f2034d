import { optional } from "@planc/core";
import { architecture, data } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { snake } from "../naming/identifier.ts";

/** The keys of each key-value store, as a program that names or watches them can read. */
export const keysFile = artifact("keys", {
  reads: {
    stores: data.store,
    patterns: data.keyPattern,
    components: optional(architecture.component),
  },
  emit: ({ stores, patterns, components }) =>
    stores.flatMap((store) => {
      const own = patterns.filter(({ data: { store: of } }) => of === store.ref);
      if (own.length === 0) return [];
      const names = (refs: readonly string[]) =>
        refs.map((ref) => components.find((each) => each.ref === ref)?.data.name ?? ref);
      const keys = own.map(
        ({ data: { pattern, type, holds, lifetime, removed, lost, ...by } }) => ({
          pattern,
          type,
          holds,
          ...(lifetime ? { expiresAfterSeconds: lifetime.seconds, because: lifetime.because } : {}),
          removed,
          writtenBy: names(by.writtenBy),
          readBy: names(by.readBy),
          lost,
        }),
      );
      return [
        {
          path: `database/${snake(store.id).replaceAll("_", "-")}-keys.json`,
          mediaType: "application/json",
          text: `${JSON.stringify({ store: engineName(store), keys }, null, 2)}\n`,
        },
      ];
    }),
});
