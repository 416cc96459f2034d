import type { Finding } from "@planc/core";
import type { Pack } from "../format/pack-schema.ts";
import { staysInside } from "../format/paths.ts";
import { optionsOf } from "../plugin/parameters.ts";
import { packFinding } from "./findings.ts";
import type { PackPlaces } from "./places.ts";

/** What is wrong with the examples of a pack, without reading or compiling any. */
export function checkFixtures(
  pack: Pack,
  /** With the parameters of what it extends. */
  { parameters = {} }: Pick<Pack, "parameters">,
  places: PackPlaces | undefined,
): readonly Finding[] {
  return (pack.fixtures ?? []).flatMap((fixture, index) => {
    const { name } = fixture;
    const at = ["fixtures", index];
    const files = {
      expected: fixture.expected,
      ...(fixture.file === undefined ? {} : { file: fixture.file }),
    };
    const options = optionsOf({ parameters });
    return [
      ...Object.entries(files)
        .filter(([, path]) => !staysInside(path))
        .map(([field, path]) =>
          packFinding(
            "fixture-outside",
            { pack: pack.name, fixture: name, path },
            { places, path: [...at, field] },
          ),
        ),
      ...Object.entries(fixture.parameters ?? {})
        .filter(([key, value]) => !options.safeParse({ [key]: value }).success)
        .map(([key, value]) =>
          packFinding(
            "fixture-parameter-unknown",
            { pack: pack.name, fixture: name, name: key, value: String(value) },
            { places, path: [...at, "parameters", key] },
          ),
        ),
    ];
  });
}
