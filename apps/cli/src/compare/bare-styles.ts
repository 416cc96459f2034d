import { type ConfiguredPlugin, use } from "@planc/core";
import { serverStyles, styleNames } from "@planc/preset-default";
import { packPlugin } from "@planc/template-packs";
import manifest from "../../package.json" with { type: "json" };
import type { PackShelf } from "../packs/pack-shelf.ts";

export interface BareStyle {
  readonly style: string;
  readonly plugin: ConfiguredPlugin;
}

/** Styles that no pack is for, each with what asks for it and for nothing else. */
export function bareStyles(shelf: Pick<PackShelf, "forStyle">): readonly BareStyle[] {
  return serverStyles
    .filter((style) => shelf.forStyle(style) === undefined)
    .map((style) => ({
      style,
      plugin: use(
        packPlugin(
          {
            format: 1,
            name: style,
            version: manifest.version,
            title: styleNames[style],
            description: `${styleNames[style]}, to be compared.`,
            core: "*",
            styles: [style],
            preferences: [
              {
                topic: "style",
                technology: style,
                strength: "require",
                because: "it is compared, and no pack is for it",
              },
            ],
          },
          { chosen: true },
        ),
      ),
    }));
}
