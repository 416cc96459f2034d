import { figureIn, known, node, type Ref, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { performance } from "@planc/core/ir";
import { derived } from "../kit.ts";

interface Delivered {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
}

/** What lies near its readers: built files, and objects that are nobody's in particular. */
export function edgeCaches({ components, connections }: Delivered) {
  const cdn = components.find(({ data }) => data.kind === "cdn" && data.lifecycle !== "existing");
  if (!cdn) return [];
  const byRef = new Map<string, (typeof components)[number]>(
    components.map((each) => [each.ref, each]),
  );
  const client = components.find(({ data }) => data.kind === "web-client");
  const objects = connections.find(({ data }) => {
    const isPublic = data.class === "public" || data.class === "internal";
    return data.from === cdn.ref && isPublic && byRef.get(data.to)?.data.kind === "object-store";
  });
  const kept: readonly {
    readonly id: string;
    readonly name: string;
    readonly key: string;
    readonly of: Ref;
    readonly from: readonly Ref[];
    readonly because: string;
  }[] = [
    ...(client
      ? [
          {
            id: "edge.files",
            name: `Built files of ${client.data.name}`,
            key: "{path with the hash of its content}",
            of: client.ref,
            from: [cdn.ref, client.ref],
            because: "Another content has another name.",
          },
        ]
      : []),
    ...(objects
      ? [
          {
            id: "edge.objects",
            name: `Objects of ${byRef.get(objects.data.to)?.data.name ?? "the store"}`,
            key: "{id of the object}",
            of: objects.data.to,
            from: [cdn.ref, objects.ref],
            because: "An object is written once, under an id of its own.",
          },
        ]
      : []),
  ];
  return kept.map(({ id, name, key, of, from, because }) =>
    node(
      performance.cache,
      id,
      {
        name,
        layer: "edge",
        at: cdn.ref,
        reads: [of],
        key,
        lifetime: { value: 1, unit: "year" },
        invalidatedBy: [],
        staleness: { allowed: { value: 1, unit: "year" }, because },
        // Whatever number is asked for, the store of files serves it: what is won is the way to the reader.
        hitRatio: figureIn("ratio", known("needed", 0, "ratio")),
      },
      derived("copy-at-edge", from),
    ),
  );
}
