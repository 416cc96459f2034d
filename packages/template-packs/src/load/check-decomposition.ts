import type { Finding } from "@planc/core";
import type { Pack } from "../format/pack-schema.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

/** What is wrong with how a pack cuts its styles. */
export function checkDecomposition(
  pack: Pack,
  /** With the parameters of what it extends. */
  { parameters = {} }: Pick<Pack, "parameters">,
  places: PackPlaces | undefined,
): readonly Finding[] {
  const seen = new Set<string>();
  return (pack.decomposition ?? []).flatMap(({ style, most }, index) => {
    const at = ["decomposition", index];
    const styles = style === undefined ? pack.styles : [style];
    const again = styles.filter((each) => seen.has(each));
    for (const each of styles) seen.add(each);
    const name = typeof most === "object" ? most.parameter : undefined;
    const found =
      name !== undefined && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return [
      ...again.map((each) =>
        packFinding("cut-repeated", { pack: pack.name, style: each }, { places, path: at }),
      ),
      ...(name === undefined || found?.type === "number"
        ? []
        : [
            packFinding(
              "parameter-unknown",
              {
                pack: pack.name,
                field: "most",
                name,
                fault: found ? `which is a ${found.type}` : "which it does not have",
              },
              { places, path: [...at, "most", "parameter"] },
            ),
          ]),
    ];
  });
}
