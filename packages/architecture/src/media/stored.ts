import { calculate, roundFigure } from "@planc/core";
import type { Figure } from "@planc/core/ir";
import type { Asset, Entity, MediaFacts } from "./facts.ts";
import { type Kind, kinds } from "./file-kinds.ts";

type Ranged = Figure["inputs"][number] & { readonly low?: number; readonly high?: number };

/** What a month adds to the store: rows, each with its file as it is sent and with its forms. */
export function storedOf(
  entity: Entity,
  holds: readonly Kind[],
  assets: readonly Asset[],
  { volumeOf }: MediaFacts,
): { readonly stored?: Figure } {
  const volume = volumeOf.get(entity.ref);
  if (!volume) return {};
  const { rowsPerDay } = volume.data;
  const still = holds.find((each) => each !== "video");
  const bytesOf = (kind: Asset["data"]["kind"]) =>
    assets
      .flatMap(({ data }) => (data.kind === kind ? data.forms : []))
      .reduce((all, { bytes }) => all + (bytes?.value ?? 0), 0);
  const three = (value: number) => Number(value.toPrecision(3));
  const [usual, least, most] = kinds[still ?? "video"].usual;
  const [film, shortFilm, longFilm] = kinds.video.usual;
  const aMinute = three(bytesOf("video"));
  const rows: Ranged = {
    name: "rowsPerDay",
    value: rowsPerDay.value,
    low: rowsPerDay.low ?? rowsPerDay.value,
    high: rowsPerDay.high ?? rowsPerDay.value,
    unit: "rows/day",
    ref: volume.ref,
  };
  const one: Ranged = { name: "original", value: usual, low: least, high: most, unit: "MB" };
  const forms: Ranged = { name: "forms", value: three(bytesOf("image") / 1000), unit: "MB" };
  const video: Ranged = { name: "video", value: film, low: shortFilm, high: longFilm, unit: "MB" };
  // Half a minute each, as with what is sent.
  const qualities: Ranged = {
    name: "qualities",
    value: aMinute / 2,
    unit: "MB",
  };
  const videos: Ranged = { name: "videos", value: 0.2, low: 0.1, high: 0.4, unit: "ratio" };
  const days: Ranged = { name: "days", value: 30, unit: "day" };
  const stored =
    holds.includes("video") && still
      ? ranged(
          "rowsPerDay * days * ((1 - videos) * (original + forms) + videos * (video + qualities)) / 1000",
          [rows, days, videos, one, forms, video, qualities],
        )
      : holds.includes("video")
        ? ranged("rowsPerDay * days * (video + qualities) / 1000", [rows, days, video, qualities])
        : ranged("rowsPerDay * days * (original + forms) / 1000", [rows, days, one, forms]);
  return { stored };
}

/** Gigabytes, which grow with each of the inputs. */
function ranged(formula: string, inputs: readonly Ranged[]): Figure {
  const at = (of: (each: Ranged) => number) =>
    roundFigure(
      calculate(formula, Object.fromEntries(inputs.map((each) => [each.name, of(each)]))),
    );
  return {
    value: at(({ value }) => value),
    unit: "GB",
    formula,
    inputs: inputs.map(({ low: _, high: __, ...each }) => each),
    low: at(({ low, value }) => low ?? value),
    high: at(({ high, value }) => high ?? value),
  };
}
