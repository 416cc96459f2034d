import type { Ref, ViewOf } from "@planc/core";
import type { architecture, client, data } from "@planc/core/ir";
import type { ShownKind } from "../catalog/shown-parts.ts";
import { measuredIn } from "../screens/measured.ts";

type Screen = ViewOf<typeof client.screen>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** A part of a screen that draws what a line of words does not tell. */
export interface Drawn {
  readonly kind: ShownKind;
  readonly entity: Entity;
  readonly fields: readonly Ref<"data/field">[];
  readonly variants: readonly string[];
}

interface Kept {
  readonly entityOf: (ref: string) => Entity | undefined;
  readonly fieldOf: (ref: string) => Field | undefined;
  /** What the files of a field are: pictures, videos. */
  readonly holds: ReadonlyMap<string, ViewOf<typeof architecture.mediaPipeline>["data"]["holds"]>;
}

/** By the kind of its fields: a number over time is a line, points are a track or marks, pictures a grid, a video plays. */
export function drawnOn({ data: { kind, shows } }: Screen, kept: Kept): readonly Drawn[] {
  if (kind === "form" || kind === "sign-in") return [];
  const byEntity = new Map<string, Field[]>();
  for (const ref of shows) {
    const field = kept.fieldOf(ref);
    if (!field) continue;
    const known = byEntity.get(field.data.entity);
    if (known) known.push(field);
    else byEntity.set(field.data.entity, [field]);
  }
  return [...byEntity].flatMap(([ref, fields]) => {
    const entity = kept.entityOf(ref);
    return entity ? drawnOf(entity, fields, kept) : [];
  });
}

const tellsTime = /^(?:started|measured|recorded|taken|observed|sampled)(?: at)?$/i;

function drawnOf(entity: Entity, fields: readonly Field[], { holds }: Kept): readonly Drawn[] {
  const time = fields.find(
    ({ data }) => data.type === "timestamp" && data.required && tellsTime.test(data.name),
  );
  const measured = time && measuredIn(fields);
  const apart = fields.filter(
    ({ data }) => data.type === "enum" && data.required && data.name !== "status",
  );
  const place = fields.find(({ data }) => data.type === "geo-point");
  const files = fields.filter(({ data }) => data.type === "file");
  const of = (kind: "picture" | "video") =>
    files.filter(({ ref }) => holds.get(ref)?.includes(kind));
  const [pictures, videos] = [of("picture"), of("video")];
  // A face beside a name is no gallery: what is looked at is a thing of its own.
  const isGallery = pictures.length > 0 && fields.some(({ data }) => tellsTime.test(data.name));
  const drawn = (kind: ShownKind, own: readonly Field[], variants: readonly string[]): Drawn => ({
    kind,
    entity,
    fields: own.map(({ ref }) => ref),
    variants,
  });
  return [
    ...(time && measured
      ? [
          drawn(
            "chart",
            [measured, time, ...apart.slice(0, 1)],
            ["day", "week", "month", ...(apart[0]?.data.values ?? []).slice(0, 8)],
          ),
        ]
      : []),
    ...(place
      ? [drawn("map", [place, ...(time ? [time] : [])], [time ? "line by time" : "marks", "none"])]
      : []),
    ...(isGallery ? [drawn("gallery", pictures, ["loading", "not ready", "whole"])] : []),
    ...(videos.length > 0
      ? [drawn("player", videos, ["poster", "playing", "no line", "failed"])]
      : []),
  ];
}
