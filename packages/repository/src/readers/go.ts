import type { Sighting } from "../fact.ts";
import { linesOf, within } from "./lines.ts";
import { type FactReader, named } from "./reader.ts";

/** `go.mod`: what is required directly, and the version of Go. */
export const go: FactReader = {
  kind: "facts",
  reads: named("go.mod"),
  read(text) {
    const found: Sighting[] = [];
    let block: string | undefined;
    for (const line of linesOf(text)) {
      const [code = "", comment = ""] = line.text.split("//", 2);
      const words = code.trim().split(/\s+/);
      if (words[0] === ")") block = undefined;
      else if (block === undefined && words[1] === "(") block = words[0];
      else {
        const [directive, name = "", version] = block === undefined ? words : [block, ...words];
        if (directive === "module" && name !== "") {
          found.push({
            fact: { kind: "folder", name, ecosystem: "go" },
            at: within(line, code.trim()),
          });
        } else if (directive === "go" && /^\d[\w.]*$/.test(name)) {
          found.push({
            fact: { kind: "runtime", name: "Go", version: name },
            at: within(line, code.trim()),
          });
        } else if (directive === "require" && version && comment.trim() !== "indirect") {
          found.push({
            fact: {
              kind: "dependency",
              name: name.replace(/^"|"$/g, ""),
              ecosystem: "go",
              use: "runtime",
              version: version.replace(/^v/, ""),
            },
            at: within(line, `${name} ${version}`),
          });
        }
      }
    }
    return found;
  },
};
