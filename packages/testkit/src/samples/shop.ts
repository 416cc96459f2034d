import { many, node, one, optional, pluginKit, ref, sole } from "@planc/core";
import * as z from "zod";

/** A small plugin with a part of each kind, for the kit's own tests. */
export const item = many("shop/item", z.strictObject({ name: z.string() }), { summary: "items" });
export const shelf = many("shop/shelf", z.strictObject({ holds: ref("shop/item") }), {
  summary: "shelves",
});
export const size = one("shop/size", z.strictObject({ shelves: z.int() }), { summary: "size" });

const kit = pluginKit({
  name: "@test/shop",
  version: "1.0.0",
  area: "shop",
  summary: "Puts items on shelves.",
  options: z.strictObject({
    most: z.int().default(2).describe("How many shelves there may be."),
  }),
  findings: {
    "shelves-over-limit": {
      severity: "warning",
      message: "{count} shelves are more than {most}.",
      cause: "The shop has more items than room.",
      fix: "Raise the limit.",
    },
  },
  derivations: {
    "shelf-per-item": "each item gets a shelf",
    "size-of-shelves": "the shelves add up",
  },
  slots: [shelf, size],
});

export const shelves = kit.step("shelves", {
  reads: { items: item },
  writes: { shelves: shelf },
  run: ({ items }) => ({
    shelves: items.map(({ id, ref: holds }) =>
      node(shelf, id, { holds }, kit.derived("shelf-per-item", [holds])),
    ),
  }),
});
export const sizes = kit.step("size", {
  reads: { shelves: shelf },
  writes: { size },
  run: ({ shelves: all }) => ({
    size:
      all.length === 0
        ? undefined
        : sole(
            size,
            { shelves: all.length },
            kit.derived(
              "size-of-shelves",
              all.map((each) => each.ref),
            ),
          ),
  }),
});
export const limit = kit.rule("limit", {
  reads: { size: optional(size) },
  check: ({ size: found, options, report }) => {
    const count = found?.data.shelves ?? 0;
    if (found && count > options.most) {
      report("shelves-over-limit", { count, most: options.most }, { ref: found.ref });
    }
  },
});
export const summary = kit.section("summary", {
  document: "plan.md",
  title: "Shelves",
  reads: { size },
  render: ({ size: { data } }) => ({
    blocks: [{ type: "paragraph", children: [{ type: "text", value: `${data.shelves} shelves` }] }],
  }),
});
export const list = kit.artifact("list", {
  reads: { shelves: shelf },
  emit: ({ shelves: all }) =>
    all.length === 0
      ? []
      : [
          {
            path: "shelves.txt",
            mediaType: "text/plain",
            text: `${all.map(({ id }) => id).join("\n")}\n`,
          },
        ],
});
export const lines = kit.probe("lines", {
  of: { list },
  when: "compile",
  tool: "line counter",
  run: ({ files }) => ({ status: "passed", detail: `${files.list.length} file` }),
});

export const shopKit = kit;
export const shop = kit.plugin([shelves, sizes, limit, summary, list, lines]);
