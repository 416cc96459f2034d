import { optional } from "@planc/core";
import { api, brief, decision } from "@planc/core/ir";
import { declarationsOf } from "../commands/declarations.ts";
import { artifact } from "../kit.ts";

/** The public interface of a library that is written in TypeScript. */
export const declarations = artifact("declarations", {
  reads: {
    product: brief.product,
    entryPoints: api.entryPoint,
    choices: optional(decision.choice),
  },
  emit: ({ product, entryPoints, choices }) => {
    const own = entryPoints.filter(({ data }) => data.kind !== "command");
    const isTyped = choices.some(
      ({ data }) => data.topic === "decision/topic#language" && /typescript/i.test(data.name),
    );
    return product.data.kinds[0] === "library" && isTyped && own.length > 0
      ? [
          {
            path: "contracts/library.d.ts",
            mediaType: "text/typescript",
            text: declarationsOf(own),
          },
        ]
      : [];
  },
});
