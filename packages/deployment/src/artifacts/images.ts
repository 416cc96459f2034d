import { optional } from "@planc/core";
import { architecture, decision, deployment } from "@planc/core/ir";
import { dockerfileOf, ignoreOf } from "../images/dockerfile.ts";
import { imagesOf } from "../images/images-of.ts";
import { artifact } from "../kit.ts";

/** How each image is made, and what of the repository it is made from. */
export const images = artifact("images", {
  reads: {
    units: deployment.unit,
    components: optional(architecture.component),
    folders: optional(architecture.folder),
    choices: optional(decision.choice),
  },
  emit: ({ units, components, folders, choices }) =>
    imagesOf(units, components, folders).flatMap((image) => {
      const text = dockerfileOf(image, components, choices);
      if (text === undefined) return [];
      return [
        { path: image.file, mediaType: "text/x-dockerfile", text },
        { path: `${image.file}.dockerignore`, mediaType: "text/plain", text: ignoreOf(image) },
      ];
    }),
});
